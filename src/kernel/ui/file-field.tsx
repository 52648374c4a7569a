import { type FieldBase, FieldShell, wiring } from './fields.tsx';

export interface FileFieldProps extends FieldBase {
  /** As in HTML: '.pdf,image/png'. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
}

/** Its form must be `encType="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  return (
    <FieldShell {...props}>
      <input
        class="input input-file"
        type="file"
        {...wiring(props)}
        accept={props.accept}
        multiple={props.multiple}
      />
    </FieldShell>
  );
}
