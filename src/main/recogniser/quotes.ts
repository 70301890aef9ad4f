/** Pieces of a text set apart by quotation marks, emphasis or link brackets. Apostrophes open nothing. */

/** A piece set apart: `start` and `end` hold the words without the marks around them and the comma inside. */
export interface Quoted {
  readonly start: number
  readonly end: number
  readonly outerStart: number
  readonly outerEnd: number
  readonly mark: 'double' | 'single' | 'title' | 'emphasis' | 'link'
}

const LONGEST = 120
/** Marks whose closing partner cannot be mistaken. 《》 and 『』 are set around titles only. */
const PAIRS: ReadonlyMap<string, readonly [string, Quoted['mark']]> = new Map([
  ['“', ['”“', 'double']],
  ['„', ['“”', 'double']],
  ['«', ['»', 'double']],
  ['»', ['«', 'double']],
  ['「', ['」', 'double']],
  ['『', ['』', 'title']],
  ['《', ['》', 'title']]
])
const LETTER = /[\p{L}\p{N}]/u
/** Words that lost their beginning: their apostrophe opens no quotation. */
const ELIDED = /^['’](?:em|til|till|cause|cuz|bout|round|tis|twas|twere|n|nuff|nother|kay|sup|ere|neath|pon|gainst|cos|ello|er|im|is|ave|ard|ouse|\d0s|\d\d(?! \p{Lu}))(?![\p{L}\p{N}])/iu

/** All pieces set apart, in order; none inside another. */
export function quotedPieces(text: string): Quoted[] {
  const pieces: Quoted[] = []
  let at = 0
  while (at < text.length) {
    const piece = pieceAt(text, at)
    if (piece && piece.end > piece.start) {
      pieces.push(piece)
      at = piece.outerEnd
    } else {
      at++
    }
  }
  return pieces
}

function pieceAt(text: string, at: number): Quoted | null {
  const mark = text.charAt(at)
  switch (mark) {
    case '"':
      return straight(text, at)
    case "'":
    case '‘':
    case '’':
    case '‚':
      return single(text, at, mark)
    case '*':
    case '_':
      return emphasis(text, at, mark)
    case '[':
      return text.startsWith('[[', at) ? upTo(text, at, 2, text.indexOf(']]', at), 2, 'link') : null
    default: {
      const pair = PAIRS.get(mark)
      return pair ? closedBy(text, at, pair[0], pair[1]) : null
    }
  }
}

/** A straight quote opens before a letter and after space; it is closed by the next one that follows a word. */
function straight(text: string, at: number): Quoted | null {
  if (LETTER.test(text.charAt(at - 1)) || /[\s"]/u.test(text.charAt(at + 1))) return null
  const limit = Math.min(text.length, at + LONGEST)
  for (let close = at + 1; close < limit; close++) {
    const mark = text.charAt(close)
    if (mark === '\n') return null
    if (mark === '"' && /\S/u.test(text.charAt(close - 1))) return upTo(text, at, 1, close, 1, 'double')
  }
  return null
}

function closedBy(text: string, at: number, closers: string, mark: Quoted['mark']): Quoted | null {
  const limit = Math.min(text.length, at + LONGEST)
  for (let close = at + 1; close < limit; close++) {
    if (text.charAt(close) === '\n') return null
    if (closers.includes(text.charAt(close))) return upTo(text, at, 1, close, 1, mark)
  }
  return null
}

/** Single quotes double as apostrophes, so the opening stands free before a letter and the closing free after a word. */
function single(text: string, at: number, opening: string): Quoted | null {
  const before = text.charAt(at - 1)
  if (LETTER.test(before) || !/[\p{L}\p{N}¡¿"]/u.test(text.charAt(at + 1))) return null
  if (before !== '' && !/[\s([{—–\-/"“:;,.!?…*]/u.test(before)) return null
  if (opening === '’' || (opening === "'" && ELIDED.test(text.slice(at, at + 10)))) {
    if (ELIDED.test(text.slice(at, at + 10)) || opening === '’') return null
  }
  const limit = Math.min(text.length, at + LONGEST)
  let first = -1
  for (let close = at + 1; close < limit; close++) {
    const mark = text.charAt(close)
    if (mark === '\n') break
    if (first !== -1 && (mark === '‘' || mark === '"' || mark === '“')) break
    if (mark !== "'" && mark !== '’') continue
    if (LETTER.test(text.charAt(close + 1)) || !/\S/u.test(text.charAt(close - 1))) {
      // Another opening: what stood before it was complete.
      if (!LETTER.test(text.charAt(close - 1))) break
      continue
    }
    if (first === -1) {
      first = close
      // "'The Girls' Room' was": after a plural's apostrophe the title goes on with a capital.
      if (text.charAt(close - 1) !== 's' || !/^ \p{Lu}/u.test(text.slice(close + 1, close + 3))) break
    } else {
      if (/^(?: \p{Lu}[\p{L}\p{N}-]*)+[,.!?]?$/u.test(text.slice(first + 1, close))) first = close
      break
    }
  }
  return first === -1 ? null : upTo(text, at, 1, first, 1, 'single')
}

function emphasis(text: string, at: number, mark: string): Quoted | null {
  if (LETTER.test(text.charAt(at - 1))) return null
  const width = text.charAt(at + 1) === mark ? 2 : 1
  if (!/[\p{L}\p{N}¡¿"'“‘]/u.test(text.charAt(at + width))) return null
  const limit = Math.min(text.length, at + LONGEST)
  for (let close = at + width; close < limit; close++) {
    const here = text.charAt(close)
    if (here === '\n') return null
    if (here !== mark) continue
    if (/\s/u.test(text.charAt(close - 1)) || !text.startsWith(mark.repeat(width), close)) return null
    if (LETTER.test(text.charAt(close + width))) continue
    return upTo(text, at, width, close, width, 'emphasis')
  }
  return null
}

/** The piece between two marks, without space, quotes inside emphasis, and a comma or full stop before the closing mark. */
function upTo(text: string, at: number, opening: number, close: number, closing: number, mark: Quoted['mark']): Quoted | null {
  if (close === -1 || close - at > LONGEST) return null
  let start = at + opening
  let end = close
  while (start < end && /[\s"“‘'*_¡¿]/u.test(text.charAt(start)) && text.charAt(start) !== '¡' && text.charAt(start) !== '¿') start++
  while (end > start && /[\s,.;:"”*_]/u.test(text.charAt(end - 1)) && !isAbbreviation(text.slice(start, end))) end--
  return { start, end, outerStart: at, outerEnd: close + closing, mark }
}

/** "Inc.", "Jr." and "S.W.A.T." keep the full stop they end with; an ellipsis goes. */
function isAbbreviation(words: string): boolean {
  return /(?:^|[\s.])(?:\p{Lu}\.){1,6}\p{Lu}\.$|\b(?:Inc|Jr|Sr|Co|Ltd|vs|Vol|Pt|Mr|Mrs|Dr)\.$/u.test(words)
}
