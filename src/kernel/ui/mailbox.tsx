import { Fragment } from 'preact';

/** A mailbox to write to; what an address holds never becomes a second recipient or a subject (RFC 6068 §2). */
export function MailLink({ children: address }: { children: string }) {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)].map(encodeURIComponent);
  return (
    <a href={`mailto:${local}@${domain}`}>
      <EmailAddress>{address}</EmailAddress>
    </a>
  );
}

/** An e-mail address that a narrow column parts after a mark, never inside a word. */
export function EmailAddress({ children: address }: { children: string }) {
  return (
    <>
      {address.split(/(?<=[@.])/u).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
