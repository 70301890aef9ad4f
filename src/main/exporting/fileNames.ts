/** Names of files made from titles: the same on Windows, macOS and Linux, and such that Obsidian can link to them. */

/** Leaves room for a number, an extension and the folders above it on systems that count to 255. */
const MOST_BYTES = 120

const RESERVED = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i

/**
 * Makes a file's name, without extension, of a title. It never contains a separator, and is never empty.
 *
 * @param end stands behind it however long the title is, " (1949)"
 */
export function fileName(title: string, end = ''): string {
  const spelled = title
    .normalize('NFC')
    // Lone surrogates, and what is not seen but turns the rest around.
    .replace(/\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '\uFFFD')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\s*:\s+/g, ' - ')
    .replace(/[/\\|:]/g, '-')
    .replace(/"/g, '’')
    .replace(/[<[]/g, '(')
    .replace(/[>\]]/g, ')')
    .replace(/[?*#^]/g, '')
  const cut = trimmed(cutToBytes(trimmed(spelled), MOST_BYTES - Buffer.byteLength(end)))
  const name = `${cut === '' ? 'Untitled' : cut}${end}`
  const stem = name.split('.')[0]?.trim() ?? ''
  return RESERVED.test(stem) ? `${stem}_${name.slice(stem.length)}` : name
}

/** Hands out each name once, also for systems that do not tell capitals or accents written apart. */
export class FreeNames {
  readonly #taken = new Set<string>()

  /** The name, or "Name 2" and so on when it is taken. */
  take(name: string): string {
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : ` ${number}`
      const free = `${cutToBytes(name, MOST_BYTES - end.length).trimEnd()}${end}`
      const key = free.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')
      if (this.#taken.has(key)) continue
      this.#taken.add(key)
      return free
    }
  }
}

/** Windows drops dots and spaces at the end; a dot at the beginning hides a file. */
function trimmed(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '')
}

function cutToBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  let kept = ''
  let size = 0
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    size += Buffer.byteLength(segment)
    if (size > bytes) break
    kept += segment
  }
  return kept
}
