import { describe, expect, it } from 'vitest'
import { NotAPage, readPage } from '../../../../src/main/recogniser/pageText'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, big: boolean): Uint8Array => {
  const out = new Uint8Array(text.length * 2)
  const view = new DataView(out.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !big)
  return out
}

describe('Encodings', () => {
  it.each([
    ['utf-8', bytes('Amélie “x”'), 'Amélie “x”'],
    ['utf-8', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('é')]), 'é'],
    ['windows-1252', new Uint8Array([0x41, 0xe9, 0x20, 0x93, 0x42, 0x94, 0x20, 0x80]), 'Aé “B” €'],
    ['utf-16le', utf16('\ufeffHé\nyou', false), 'Hé\nyou'],
    ['utf-16be', utf16('\ufeffHé\nyou', true), 'Hé\nyou'],
    ['utf-16le', utf16('Hello you there', false), 'Hello you there'],
    ['utf-16be', utf16('Hello you there', true), 'Hello you there']
  ])('%s', (encoding, given, text) => {
    expect(readPage(given, null)).toEqual({ text, mediaType: 'text/plain', encoding, replaced: 0 })
  })

  it('believes what a page declares, but not that ASCII is UTF-16 or that Latin-1 has no curly quotes', () => {
    const declared = (charset: string, tail: readonly number[]) => readPage(new Uint8Array([...bytes(`<html><meta charset="${charset}"><p>`), ...tail, ...bytes('</p></html>')]), 'text/html')
    expect(declared('shift_jis', [0x82, 0xa0])).toMatchObject({ text: 'あ', encoding: 'shift_jis' })
    expect(declared('iso-8859-1', [0x93, 0x94])).toMatchObject({ text: '“”', encoding: 'windows-1252' })
    expect(declared('utf-16', [0xc3, 0xa9])).toMatchObject({ text: 'é', encoding: 'utf-8' })
    expect(declared('utf-8', [0xe9])).toMatchObject({ text: 'é', encoding: 'windows-1252' })
    expect(declared('no-such-thing', [0xe9])).toMatchObject({ text: 'é', encoding: 'windows-1252' })
  })

  it('replaces and counts NUL and lone surrogates', () => {
    expect(readPage(bytes('a\0b'), 'text/plain')).toMatchObject({ text: 'a\ufffdb', replaced: 1 })
    expect(readPage(utf16('\ufeffa\ud800b😀', false), null)).toMatchObject({ text: 'a\ufffdb😀', replaced: 1 })
  })

  it('makes all line ends LF', () => {
    expect(readPage(bytes('a\r\nb\rc\n'), null).text).toBe('a\nb\nc\n')
  })
})

describe('What is no page', () => {
  it.each([
    ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['a PDF document', [...bytes('%PDF-1.7 and text')]],
    ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04, 0, 0]],
    ['a database', [...bytes('SQLite format 3\0')]],
    ['not text', Array.from({ length: 500 }, () => 0)],
    ['not text', Array.from({ length: 500 }, (_, at) => (at * 37) % 256)]
  ])('%s', (words, given) => {
    expect(() => readPage(new Uint8Array(given), null)).toThrow(NotAPage)
    expect(() => readPage(new Uint8Array(given), null)).toThrow(words)
  })
  it('an empty file is an empty page', () => {
    expect(readPage(new Uint8Array(0), null).text).toBe('')
  })
})

describe('HTML', () => {
  const text = (html: string): string => readPage(bytes(html), null).text
  it('becomes lines as a reader sees them', () => {
    expect(
      text(
        '<!doctype html><html><head><title>Foo &amp; Bar (2007)</title><style>p{}</style></head><body><nav>Menu</nav><h1>Foo</h1><p>One<br>Two &eacute;  <b>bold</b>text</p><div>a</div><div>b<span> c</span></div><script>1</script><form>field</form><noscript>x</noscript><template>y</template><svg><text>z</text></svg><p hidden>h</p></body></html>'
      )
    ).toBe('Foo & Bar (2007)\n\nFoo\n\nOne\nTwo é boldtext\n\na\nb c')
  })
  it('keeps the lines of preformatted text and sets table cells apart', () => {
    expect(text('<html><pre>a\n b</pre><table><tr><td>x<td>y<tr><td>z</table>')).toBe('a\nb\n\nx\ty\nz')
  })
  it('keeps a form that holds the whole page', () => {
    expect(text('<html><body><form><p>Everything stands in here.</p><input value="no"></form></body></html>')).toBe('Everything stands in here.')
  })
  it('is told from text that only speaks of tags', () => {
    expect(readPage(bytes('I <3 it, a < b and <i>so</i> on.'), null)).toMatchObject({ mediaType: 'text/plain' })
    expect(readPage(bytes('<div><p>a</p><p>b</p></div>'), null)).toMatchObject({ mediaType: 'text/html' })
    expect(readPage(bytes('<div><p>a</p><p>b</p></div>'), 'text/plain')).toMatchObject({ mediaType: 'text/plain' })
  })
  it.each([['<div>', 200_000], ['<b>x', 100_000], ['<a><p>', 60_000], ['<', 500_000]])('survives %s a hundred thousand times', (piece, times) => {
    const start = performance.now()
    readPage(bytes(`<html>${piece.repeat(times)}`), null)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
