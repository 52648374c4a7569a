export interface Option {
  value: string;
  label: string;
  /** What it belongs to, where a list has such parts; those of one part stand together. */
  group?: string | undefined;
}

interface Chosen {
  readonly options: readonly Option[];
  readonly value: string | null | undefined;
}

/** What can be chosen from a list, part by part where it has parts. */
export function OptionParts({ options, value }: Chosen) {
  const parts = [...Map.groupBy(options, ({ group }) => group)];
  return (
    <>
      {parts.map(([group, own]) =>
        group === undefined ? (
          <OptionList key="" options={own} value={value} />
        ) : (
          <optgroup key={group} label={group}>
            <OptionList options={own} value={value} />
          </optgroup>
        ),
      )}
    </>
  );
}

const OptionList = ({ options, value }: Chosen) => (
  <>
    {options.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    ))}
  </>
);
