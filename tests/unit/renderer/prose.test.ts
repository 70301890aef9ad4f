import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { cutAtMentions, resolveWrittenLink, type ProseMention } from '../../../src/renderer/ui/prose/pieces'
import { Prose } from '../../../src/renderer/ui/Prose'
import { aFilm } from '../../support/fakeApi'

const mention = (text: string, year: number | null = null): ProseMention => ({ text, title: text, film: aFilm(text, year) })

const shown = (text: string, format: 'plain' | 'markdown', mentions: ProseMention[] = []): string =>
  renderToStaticMarkup(createElement(Prose, { text, format, mentions }))

/** What a reader sees, with «» around links. */
const read = (text: string, format: 'plain' | 'markdown', mentions: ProseMention[] = []): string =>
  shown(text, format, mentions)
    .replace(/<a [^>]*>(.*?)<\/a>/gs, '«$1»')
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('finding films in a text', () => {
  it('takes the longest name, and only whole words', () => {
    const pieces = cutAtMentions('The Interview, Interviewer and Interview.', [mention('Interview'), mention('The Interview')])

    expect(pieces.map(({ text, film }) => (film === null ? text : `[${text}]`))).toEqual(['[The Interview]', ', Interviewer and ', '[Interview]', '.'])
  })

  it('leads a written link to the film of that title and year', () => {
    const films = [mention('The Haunted Castle', 1896), mention('The Haunted Castle', 1921)]

    expect(resolveWrittenLink('the haunted castle (1921)', films)).toMatchObject({ text: 'the haunted castle', film: { year: 1921 } })
    expect(resolveWrittenLink('Unknown (1950)', films)).toEqual({ text: 'Unknown', film: null })
  })
})

describe('written links', () => {
  const written = (title: string, year: number | null, film: ProseMention['film']): ProseMention => ({ text: title, title, year, origin: 'written', film })

  it('lead to the film they are bound to, whatever it is called now', () => {
    const films = [written('Trees Lounge', 1996, aFilm('The Bar', 1997)), written('Blade Runner (2049)', null, aFilm('BR', 2049)), { ...mention('Trees Lounge', 1996), origin: 'recognised' as const }]

    expect(resolveWrittenLink('Trees Lounge (1996)', films)).toMatchObject({ text: 'Trees Lounge', film: { title: 'The Bar' } })
    expect(resolveWrittenLink('trees lounge (1996)|that bar', films)).toMatchObject({ text: 'that bar', film: { title: 'The Bar' } })
    expect(resolveWrittenLink('Blade Runner (2049)', films)).toMatchObject({ film: { title: 'BR' } })
  })

  it('are resolved by nothing that was only recognised', () => {
    expect(resolveWrittenLink('Heat', [{ ...mention('Heat', 1995), origin: 'recognised' }])).toEqual({ text: 'Heat', film: null })
  })

  it('say when their film is gone, and keep the words', () => {
    expect(read('Not [[Trees Lounge|that bar]], *no*.', 'markdown', [written('Trees Lounge', null, null)])).toBe('Not that bar (No longer in your library) , no .')
  })

  it('make no links of the same words elsewhere', () => {
    expect(read('[[Trees Lounge|That bar]] is that bar. That bar.', 'markdown', [{ ...written('Trees Lounge', null, aFilm('Trees Lounge', 1996)), text: 'That bar' }])).toBe('«That bar» is that bar. That bar.')
  })
})

describe('plain text', () => {
  it('keeps its paragraphs and its line ends', () => {
    expect(shown('One.\nStill one.\r\n\r\nTwo.', 'plain')).toContain('<p>One.\nStill one.</p><p>Two.</p>')
  })

  it('links the films it names, inside quotes too', () => {
    expect(read("had 'Five Fingers' with", 'plain', [mention('Five Fingers')])).toBe('had ‘«Five Fingers»’ with')
  })

  it('shows markup as the letters it came as', () => {
    expect(shown('<img src=x onerror=alert(1)> **not bold**', 'plain')).toContain('&lt;img src=x onerror=alert(1)&gt; **not bold**')
  })
})

describe('Markdown', () => {
  it('is set, with written links and quotes across emphasis', () => {
    const html = shown('He said "*yes*" to [[M*A*S*H (1970)]].', 'markdown', [{ text: 'x', title: 'M*A*S*H', film: aFilm('M*A*S*H', 1970) }])

    expect(html).toContain('“<em>yes</em>” to <a class="link"')
    expect(html).toContain('>M*A*S*H</a>.')
  })

  it('never runs, embeds or loads anything', () => {
    const html = shown('<script>alert(1)</script>\n\n![poster](https://example.org/x.png)\n\n[go](javascript:alert(1)) [file](file:///etc/passwd)', 'markdown')

    expect(html).not.toMatch(/<script|<img|javascript:|file:/)
    expect(html).toContain('Picture: poster')
  })

  it('leads out only to web and mail addresses', () => {
    const html = shown('[web](https://example.org) [mail](mailto:a@example.org) [app](slack://x)', 'markdown')

    expect(html.match(/href="[^"]+"/g)).toEqual(['href="https://example.org"', 'href="mailto:a@example.org"'])
  })

  it('covers what gives something away, in a sentence and across paragraphs', () => {
    expect(read('He ||dies *twice*|| there.', 'markdown')).not.toContain('dies')
    expect(read('Before.\n\n||One.\n\nTwo.||\n\nAfter.', 'markdown')).toBe('Before. Two sentences that give something away Show After.')
    expect(read('He ||dies *twice*|| there.', 'markdown')).toContain('A sentence that gives something away')
    expect(read('||He\nleaves. She does not! Who knows?||', 'markdown')).toContain('Three sentences that give something away')
    expect(read('||All of it.||', 'markdown')).not.toContain('All of it')
  })

  it('leaves bars without a partner as they are', () => {
    expect(read('a || b', 'markdown')).toBe('a || b')
    expect(read('||', 'markdown')).toBe('||')
    expect(read('`||code||` and ||||', 'markdown')).toBe('||code|| and ||||')
  })

  it('puts its headings below those of the page', () => {
    expect(shown('# Two people, one loft', 'markdown')).toContain('<h4>Two people, one loft</h4>')
  })
})
