import { analyse } from 'chardet';

/**
 * The text of bytes in any encoding that the web knows. A byte order mark decides; then zero bytes where UTF-16 has
 * them; then that the bytes are UTF-8 beyond ASCII, which other encodings hardly ever are by chance; then what is
 * declared: by the sender (`charset` of HTTP), by the XML declaration, by `<meta charset>`; then what the bytes look
 * like. A declaration that the bytes contradict is not believed. Throws on an encoding that is not known.
 * https://www.w3.org/TR/xml/#sec-guessing, https://html.spec.whatwg.org/#determining-the-character-encoding
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const marked = byMark(bytes) ?? withoutMark(bytes);
  if (marked) return read(bytes, marked) ?? cutShort(bytes, marked);
  const utf8 = read(bytes, 'utf-8');
  // In letters of ASCII alone nothing can go wrong, but for the escapes of ISO-2022.
  if (utf8 !== undefined && (utf8.length < bytes.length || !bytes.includes(0x1b))) return utf8;
  for (const declared of [charset, declaredIn(bytes)]) {
    const text = declared && read(bytes, known(declared));
    if (text !== undefined && text !== '') return text;
  }
  return utf8 ?? detected(bytes);
}

function byMark([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    throw new Error('expected text in an encoding of the web, found UTF-32');
  }
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

// Markup, and most text in Latin letters, has a zero in every other byte.
function withoutMark(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 512);
  if (head.length < 4) return undefined;
  let [even, odd] = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) i % 2 ? odd++ : even++;
  if (odd > head.length / 4 && even < head.length / 16) return 'utf-16le';
  if (even > head.length / 4 && odd < head.length / 16) return 'utf-16be';
  return undefined;
}

/** What an XML declaration or a `<meta>` says, which is written in ASCII in all encodings that are left. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const xml = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(head);
  if (xml) return xml[1];
  return /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w:-]{1,40})/i.exec(head)?.[1];
}

function known(label: string): string {
  try {
    const { encoding } = new TextDecoder(label.trim());
    // A declaration that was read byte by byte is not in UTF-16, whatever it says of itself.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch (error) {
    throw new Error(`expected an encoding of the web such as utf-8, found ${JSON.stringify(label)}`, { cause: error });
  }
}

function detected(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 65_536);
  for (const { name, confidence } of analyse(head)) {
    if (confidence < 20) break;
    try {
      const text = read(bytes, new TextDecoder(name).encoding);
      if (text !== undefined) return text;
    } catch {
      // It names some that no browser reads.
    }
  }
  return latin(bytes);
}

function read(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'windows-1252') return latin(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What was marked as Unicode and is not: the last character may be cut off, as in a file that was not sent whole. */
function cutShort(bytes: Uint8Array, encoding: string): string {
  for (let cut = 1; cut < 4 && cut < bytes.length; cut++) {
    const text = read(bytes.subarray(0, bytes.length - cut), encoding);
    if (text !== undefined) return text;
  }
  throw new Error(`expected text in ${encoding.toUpperCase()} as its first bytes say, found bytes that are not`);
}

// Where Windows-1252 differs from Latin-1. Not by TextDecoder: in Node it reads these 32 as control characters.
// https://encoding.spec.whatwg.org/index-windows-1252.txt
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => WINDOWS.charAt(letter.charCodeAt(0) - 0x80));
}
