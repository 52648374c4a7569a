/** Whether a text can be the address of a website, as people type one: with `https://` or `http://`, or without. */
export function isWebsite(text: string): boolean {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/[\s<>"\\]/.test(text) || !URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return username === '' && password === '' && HOST.test(hostname);
}

/** A name with a domain, never a machine's number. */
const HOST = /^(?:[^.]+\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;
