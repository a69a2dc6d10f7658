/** What stands before the content of markup: its document type, and the name of its first element as it is written. */
export interface Prolog {
  doctype?: string;
  root?: string;
}

/** Reads past white space, declarations and comments to the first element. Takes time linear in what it passes. */
export function prologOf(markup: string): Prolog {
  const prolog: Prolog = {};
  let at = 0;
  for (;;) {
    at = past(markup, at, /[\s\ufeff]*/y);
    if (markup.startsWith('<?', at)) at = behind(markup, '?>', at);
    else if (markup.startsWith('<!--', at)) at = behind(markup, '-->', at);
    else if (/^<!doctype/i.test(markup.slice(at, at + 9))) {
      const end = endOfDoctype(markup, at);
      prolog.doctype ??= markup.slice(at, end);
      at = end;
    } else break;
  }
  const root = /<([a-z_][\w.:-]{0,100})[\s/>]/iy;
  root.lastIndex = at;
  const name = root.exec(markup)?.[1];
  return name ? { ...prolog, root: name } : prolog;
}

/**
 * Throws where a document type declares entities of its own: they are how a small file grows to gigabytes or reads what
 * it must not (CWE-776, CWE-611), and no format of newsrooms needs them.
 */
export function refuseEntities(markup: string): void {
  const { doctype = '' } = prologOf(markup);
  const found = /<!ENTITY\s+(?:%\s+)?([^\s>]{1,40})/.exec(doctype);
  if (!found) return;
  throw new Error(`expected a document without entities of its own, found a declaration of the entity ${found[1]}`);
}

function past(text: string, at: number, sticky: RegExp): number {
  sticky.lastIndex = at;
  sticky.exec(text);
  return sticky.lastIndex;
}

function behind(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}

// It ends at the first `>` outside of quotes, of comments and of the brackets of its internal subset.
function endOfDoctype(text: string, from: number): number {
  let inside = 0;
  let at = from;
  while (at < text.length) {
    const letter = text[at];
    if (letter === '"' || letter === "'") at = behind(text, letter, at + 1);
    else if (text.startsWith('<!--', at)) at = behind(text, '-->', at);
    else if (text.startsWith('<?', at)) at = behind(text, '?>', at);
    else {
      at++;
      if (letter === '[') inside++;
      else if (letter === ']') inside--;
      else if (letter === '>' && inside <= 0) return at;
    }
  }
  return text.length;
}
