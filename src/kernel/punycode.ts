/** A label of a domain in its own letters, where it stands as `xn--` (RFC 3492 §6.2); null where it can't be read. */
export function decodeLabel(label: string): string | null {
  if (!label.startsWith('xn--')) return label;
  const text = label.slice(4);
  const cut = Math.max(text.lastIndexOf('-'), 0);
  const letters = Array.from(text.slice(0, cut));
  const rest = text.slice(cut === 0 ? 0 : cut + 1);
  let [code, place, bias] = [128, 0, 72];
  for (let at = 0; at < rest.length; ) {
    const former = place;
    let weight = 1;
    for (let step = 36; ; step += 36) {
      const digit = DIGITS.indexOf(rest[at] ?? ' ');
      at += 1;
      if (digit < 0) return null;
      place += digit * weight;
      const least = Math.min(Math.max(step - bias, 1), 26);
      if (digit < least) break;
      weight *= 36 - least;
    }
    bias = adapt(place - former, letters.length + 1, former === 0);
    code += Math.floor(place / (letters.length + 1));
    place %= letters.length + 1;
    if (code > 0x10ffff) return null;
    letters.splice(place, 0, String.fromCodePoint(code));
    place += 1;
  }
  return letters.join('');
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** RFC 3492 §6.1. */
function adapt(gap: number, count: number, isFirst: boolean): number {
  let delta = Math.floor(gap / (isFirst ? 700 : 2));
  delta += Math.floor(delta / count);
  let bias = 0;
  for (; delta > 455; bias += 36) delta = Math.floor(delta / 35);
  return bias + Math.floor((36 * delta) / (delta + 38));
}
