import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { writeHtml } from '../../../../../src/main/exporting/html/write'
import { StoppableWork } from '../../../../../src/main/worker/work'
import type { NamedChoices } from '../../../../../src/shared/models/transfer'
import { fillEveryTable } from '../../../../support/fullLibrary'
import { aFilm, aLibrary, aReview, type LibraryFixture } from '../../../../support/library'

const everything: NamedChoices = {
  scope: { kind: 'everything' }, format: 'html', mine: true, collected: true, privateText: false, titleCards: true, spoilers: true, versions: false, posters: true, byteOrderMark: false
}

let fixture: LibraryFixture
beforeEach(async () => {
  fixture = await aLibrary()
})
afterEach(() => fixture.close())

async function page(choices: Partial<NamedChoices> = {}): Promise<string> {
  const parts: string[] = []
  await writeHtml(fixture.open.library.db, { ...everything, ...choices }, { write: (text) => void parts.push(text) }, new StoppableWork())
  return parts.join('')
}

describe('the journal as one page', () => {
  it('needs nothing beside it and may load nothing', async () => {
    fillEveryTable(fixture.open.library.db)
    const html = await page()
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    for (const [tag, directive] of [['style', 'style-src'], ['script', 'script-src']] as const) {
      const content = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? ''
      expect(content).not.toBe('')
      expect(policy).toContain(`${directive} 'sha256-${createHash('sha256').update(content).digest('base64')}'`)
    }
    expect(html.match(/ style="/g)).toBeNull()
    const addresses = [...html.replace(/<script>[\s\S]*?<\/script>/, '').matchAll(/(?:src|url)[=(]["']?([^"')\s]+)/g)].map((match) => match[1] ?? '')
    expect(addresses.every((address) => address.startsWith('data:'))).toBe(true)
  })

  it('says what a film is and what others wrote, each under its name', async () => {
    const film = await aFilm(fixture.open, 'Ikiru', { year: 1952, rating: 9, distributor: 'Toho & Co' })
    await aReview(fixture.open, film.id, 'Mara Lindqvist', 'A swing in the snow.')
    const html = await page()
    expect(html).toContain(`id="film-${film.id}"`)
    expect(html).toContain('aria-label="4.5 out of 5 stars">★★★★½')
    expect(html).toContain('Distributed by Toho &amp; Co')
    expect(html).toContain('Mara Lindqvist')
    expect(html).toContain('A swing in the snow.')
    expect(await page({ collected: false })).not.toContain('A swing in the snow.')
  })

  it('keeps what is private at home unless asked for', async () => {
    const { privateReview } = fillEveryTable(fixture.open.library.db)
    const { body } = fixture.open.repositories.reviews.get(privateReview)
    const shown = (html: string): boolean => html.includes(body.slice(0, 10))
    expect(body.length).toBeGreaterThan(0)
    expect((await page({ privateText: true })).split('<article class="entry">').length).toBeGreaterThan((await page()).split('<article class="entry">').length)
    expect(shown(await page({ privateText: true }))).toBe(true)
  })
})

test('the page’s colours are the application’s', () => {
  const values = (file: string): Map<string, string> =>
    new Map([...(readFileSync(file, 'utf8').split('}')[0] ?? '').matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', (match[2] ?? '').replaceAll(/\s+/g, ' ')]))
  const tokens = values('src/renderer/styles/tokens.css')
  const ours = [...values('src/main/exporting/html/page.css')].filter(([, value]) => value.startsWith('light-dark'))
  expect(ours.length).toBeGreaterThan(10)
  for (const [name, value] of ours) expect([name, tokens.get(name)]).toEqual([name, value])
})
