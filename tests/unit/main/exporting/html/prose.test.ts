import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5'
import { describe, expect, it, test } from 'vitest'
import { plainHtml, proseHtml, type ProseOptions } from '../../../../../src/main/exporting/html/prose'

const options: ProseOptions = {
  filmAt: (title, year) => (title === 'Ikiru' && (year === null || year === 1952) ? 'film-1' : null),
  spoilers: true,
  cover: 'A covered passage',
  heading: 4
}

describe('Markdown on a page', () => {
  it('keeps emphasis, quotes, lists and lines', () => {
    expect(proseHtml('One *two* **three**\nfour\n\n> said\n\n1. a\n2. b', options)).toBe(
      '<p>One <em>two</em> <strong>three</strong>\nfour</p>\n<blockquote><p>said</p></blockquote>\n<ol><li>a</li><li>b</li></ol>'
    )
  })

  it('leads to a film that is on the page, and nowhere else', () => {
    expect(proseHtml('See [[Ikiru (1952)]] and [[Ikiru|that one]], not [[Persona (1966)]].', options)).toBe(
      '<p>See <a class="film" href="#film-1">Ikiru</a> and <a class="film" href="#film-1">that one</a>, not <cite>Persona</cite>.</p>'
    )
  })

  it('keeps a title’s own signs', () => {
    expect(proseHtml('[[M*A*S*H (1970)]]', options)).toBe('<p><cite>M*A*S*H</cite></p>')
  })

  it('covers passages within a paragraph and over several', () => {
    expect(proseHtml('He is ||the *killer*||.', options)).toBe('<p>He is <span class="cover" tabindex="0">the <em>killer</em></span>.</p>')
    expect(proseHtml('||One.\n\nTwo.||\n\nThree.', options)).toBe(
      '<details class="spoil"><summary>A covered passage</summary><p>One.</p>\n<p>Two.</p></details>\n<p>Three.</p>'
    )
  })

  it('leaves passages out where spoilers stay at home', () => {
    const without = { ...options, spoilers: false }
    expect(proseHtml('He is ||the killer||.', without)).toBe('<p>He is […].</p>')
    expect(proseHtml('||One.\n\nTwo.||\n\nThree.', without)).toBe('<p class="leftout">[…]</p>\n<p>Three.</p>')
  })

  it('shows HTML as the letters it is, and pictures as their words', () => {
    expect(proseHtml('<script>alert(1)</script> and <b>bold</b> ![a lamp](https://example.org/x.png)', options)).not.toMatch(/<(script|b|img)/)
  })

  it('links to the web and to mail, and to nothing else', () => {
    expect(proseHtml('[a](https://example.org/?q="x") [b](javascript:alert(1)) [c](file:///etc/passwd)', options)).toBe(
      '<p><a href="https://example.org/?q=&quot;x&quot;" rel="noreferrer">a</a> b c</p>'
    )
  })
})

test('a text nested deeper than anybody reads is shown as it was written', () => {
  expect(proseHtml(`${'> '.repeat(20_000)}deep`, options)).toContain('deep')
})

type Element = DefaultTreeAdapterMap['element']
const ALLOWED = new Set(['p', 'em', 'strong', 's', 'code', 'br', 'a', 'blockquote', 'ol', 'ul', 'li', 'pre', 'hr', 'h4', 'h5', 'h6', 'details', 'summary', 'span', 'cite', 'div'])
const ATTRIBUTES = new Set(['class', 'href', 'rel', 'tabindex', 'start'])

function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const walk = (nodes: readonly DefaultTreeAdapterMap['childNode'][]): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue
      found.push(node)
      walk(node.childNodes)
    }
  }
  walk(parseFragment(html).childNodes)
  return found
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('<script>', '</p>', '"', "'", '[x](javascript:x)', '[x](https://a.b/"onclick=1)', '||', '[[', ']]', '<img src=x onerror=y>', '`', '*', '\n\n', '> ', '<!--', '&lt;', 'a'), { maxLength: 30 }).map((parts) => parts.join(''))
)

test('whatever a text says, the page has only our elements, with our attributes, and only addresses of the web', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (text, spoilers) => {
      for (const html of [proseHtml(text, { ...options, spoilers }), plainHtml(text)]) {
        for (const { tagName, attrs } of elementsOf(html)) {
          expect(ALLOWED).toContain(tagName)
          for (const { name, value } of attrs) {
            expect(ATTRIBUTES).toContain(name)
            if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|#film-1$)/)
          }
        }
      }
    })
  )
})
