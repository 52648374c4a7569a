/** Somebody's words under a title of the second or third rank; nothing where there are none. */
export function Said(props: { title: string; text: string | null; rank?: 2 | 3 }) {
  const { title, text, rank = 2 } = props;
  const Title = `h${rank}` as const;
  return text === null || text === '' ? null : (
    <>
      <Title>{title}</Title>
      <p class="typed">
        <bdi>{text}</bdi>
      </p>
    </>
  );
}
