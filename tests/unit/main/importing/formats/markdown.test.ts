import { describe, expect, it } from 'vitest'
import { markdownReader } from '../../../../../src/main/importing/formats/markdown/reader'
import { aParcel, type Collected, type Files, ofKind, readFiles, titles } from '../../../../support/readers/parcels'

const ID = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'
const MEDIA_DB = `---
type: movie
subType: ""
title: "The Perfect Storm: a film"
englishTitle: "The Perfect Storm"
year: "2000"
dataSource: OMDbAPI
id: tt0177971
plot: Six fishermen.
genres:
  - Drama
director:
  - "[[Wolfgang Petersen]]"
duration: 130 min
onlineRating: 6.5
actors: [George Clooney]
image: https://example.org/a.jpg
released: true
premiere: 30/06/2000
watched: false
lastWatched: ""
personalRating: 0
tags:
  - mediaDB/tv/movie
---
`

async function read(files: Files, options = {}): Promise<Collected> {
  return readFiles(markdownReader, files, options)
}
const plain = ({ records }: Collected): unknown[] => records.map(({ file: _file, line: _line, ...rest }) => rest)

describe('a folder of notes', () => {
  it('is recognised by front matter about films, and not by being Markdown', async () => {
    expect(await markdownReader.recognises(aParcel({ 'a.md': MEDIA_DB }))).toBe(true)
    expect(await markdownReader.recognises(aParcel({ 'a.md': `---\r\ntitle: Ikiru\r\nid: ${ID}\r\n---\r\n` }))).toBe(true)
    for (const text of ['# Ikiru\n\nGood.', '---\ntitle: My blog\ndate: 2020-01-01\ntags: [a]\n---\nrating: 5\n', '---\nrating: 5\n---\n', '']) expect(await markdownReader.recognises(aParcel({ 'a.md': text })), text).toBe(false)
    expect(await markdownReader.recognises(aParcel({ '.obsidian/plugins/x.md': MEDIA_DB }))).toBe(false)
  })

  it('reads an entry of Matinee’s own: the viewing, and its review as it stands', async () => {
    const text = `---\ntitle: "1984"\nyear: 1984\nwatched: 2026-11\nwritten: 2026-11-16\nrating: 4.5\nrewatch: true\nliked: true\ntags: [Ozu, "a, b"]\nreview_title: Again\nplace: Le Rex\nmedium: 35 mm\nwith: M.\nspoilers: true\nprivate: true\nprivate_note: "Fell\\nasleep"\nfilm: "[[1984 (1984)]]"\nid: ${ID}\n---\n\n---\nThe *apple* peel.\n\n||She|| [[Ikiru (1952)]]  \n`
    expect(plain(await read({ '2026/2026-11 1984.md': text }))).toEqual([
      {
        kind: 'viewing', film: { title: '1984', year: 1984 }, watchedOn: '2026-11', isRewatch: true, isLiked: true, tags: ['Ozu', 'a, b'], rating: 9, place: 'Le Rex', medium: '35 mm', company: 'M.',
        privateNote: 'Fell\nasleep', isPrivate: true, joins: '2026/2026-11 1984.md'
      },
      {
        kind: 'review', film: { title: '1984', year: 1984 }, watchedOn: '2026-11', writtenOn: '2026-11-16', joins: '2026/2026-11 1984.md',
        text: { body: '---\nThe *apple* peel.\n\n||She|| [[Ikiru (1952)]]  ', asCame: null, title: 'Again', hasSpoilers: true, isPrivate: true }
      }
    ])
  })

  it('reads an entry without a day as a review alone, unless something in it is about a viewing', async () => {
    const note = (more: string, body: string): string => `---\ntitle: Ikiru\nyear: 1952\n${more}film: "[[Ikiru (1952)]]"\nid: ${ID}\n---\n${body}`
    expect((await read({ 'Undated/Ikiru.md': note('', '\nThe swing.\n') })).records.map(({ kind }) => kind)).toEqual(['review'])
    expect((await read({ 'Undated/Ikiru.md': note('place: Le Rex\n', '\nThe swing.\n') })).records.map(({ kind }) => kind)).toEqual(['viewing', 'review'])
    expect((await read({ 'Undated/Ikiru.md': note('', '') })).records.map(({ kind }) => kind)).toEqual(['viewing'])
  })

  it('reads a film’s note and a list whose links lead to films by their notes', async () => {
    const found = await read({
      'Films/(REC) (2007).md': `---\ntitle: "[REC]"\noriginal_title: "[•REC]"\naliases: ["[REC] (2007)", Rec]\nyear: 2007\nruntime: 78\ndistributor: "Filmax: Barcelona"\nrating: 3.5\nliked: true\nseen: true\nseen_on: 2009-03\nid: ${ID}\n---\n\n![[(REC) (2007).svg]]\n\nA \\*tower\\* block\\\nat night.\n\n## Takes\n\n> No.\n`,
      'Lists/Nights.md': `---\ntitle: Nights\nfilms: 2\nranked: true\nprivate: true\ntags: [dark]\nid: ${ID}\n---\n\nFor later:\n- [[Not in it]]\n\n1. [[(REC) (2007)|REC (2007)]]\n   \n   The stairs.\n\n   And the end.\n2. [[Ikiru (1952)]]\n`
    })
    const rec = { title: '[REC]', year: 2007, originalTitle: '[•REC]', otherTitles: ['Rec'], facts: { runtimeMinutes: 78, synopsis: 'A *tower* block\nat night.', distributor: 'Filmax: Barcelona' } }
    expect(plain(found)).toEqual([
      { kind: 'film', film: rec }, { kind: 'rating', film: rec, rating: 7 }, { kind: 'like', film: rec }, { kind: 'seen', film: rec, seenOn: '2009-03' },
      { kind: 'list', list: 'Lists/Nights.md', name: 'Nights', description: 'For later:\n- [[Not in it]]', tags: ['dark'], isRanked: true, isPrivate: true },
      { kind: 'listEntry', list: 'Lists/Nights.md', film: { title: '[REC]', year: 2007 }, position: 0, note: 'The stairs.\n\nAnd the end.' },
      { kind: 'listEntry', list: 'Lists/Nights.md', film: { title: 'Ikiru', year: 1952 }, position: 1, note: null }
    ])
  })

  it('takes Media DB’s defaults for no data, and its facts for facts', async () => {
    expect(plain(await read({ 'a.md': MEDIA_DB }))).toEqual([
      {
        kind: 'film',
        film: {
          title: 'The Perfect Storm: a film', year: 2000, otherTitles: ['The Perfect Storm'], ids: [{ authority: 'imdb', value: 'tt0177971' }],
          facts: { runtimeMinutes: 130, synopsis: 'Six fishermen.', releasedOn: '2000-06-30', genres: ['Drama'], directors: ['Wolfgang Petersen'], cast: [{ name: 'George Clooney', character: null }] }
        }
      }
    ])
    const filled = await read({ 'a.md': `${MEDIA_DB.replace('watched: false', 'watched: true').replace('personalRating: 0', 'personalRating: 3').replace('lastWatched: ""', 'lastWatched: 2024-05-06')}\nWet.\n`, 'b.md': MEDIA_DB.replace('type: movie', 'type: series'), 'c.md': MEDIA_DB.replace('type: movie', 'type: boardgame') })
    expect(filled.records).toMatchObject([{ kind: 'viewing', watchedOn: '2024-05-06', rating: 3, review: { body: 'Wet.' }, tags: [] }])
    expect(filled.leftOut.map(({ reason }) => reason)).toEqual(['It is a television series, not a film.', 'It is about something other than a film.'])
    expect(filled.offers.tv).toBe(1)
  })

  it('reads Letterboxd’s films as Obsidian keeps them', async () => {
    const text = '---\ntitle: Dune\nyear: 2021\nrating: 3\ncover: "[[dune.jpg]]"\ndescription: Sand.\ndirectors:\n  - Denis Villeneuve\nletterboxdRating: 3.9\nwatched: 2024-10-09\nstatus: Watched\nletterboxdUrl: https://letterboxd.com/film/dune-2021/\n---\n![[dune.jpg]]\n\n'
    expect((await read({ 'Dune (2021).md': text })).records).toMatchObject([{ kind: 'viewing', watchedOn: '2024-10-09', rating: 6, review: null, film: { ids: [{ authority: 'letterboxd', value: 'letterboxd.com/film/dune-2021' }] } }])
  })

  it('reads Dataview’s fields, a status, and ratings on the scale of the whole folder', async () => {
    const note = (title: string, status: string, score: string): string => `---\ntitle: ${title}\nyear: 2001\nstatus: ${status}\n---\n## Notes\n\nScore:: ${score}\n\n## Empty\n\n\`\`\`dataview\nLIST\n\`\`\`\n`
    const found = await read({ 'a.md': note('A', 'WATCHED', '8'), 'b.md': note('B', 'TO WATCH', '0'), 'c.md': note('C', 'WATCHED', '4') })
    expect(found.records.map((record) => [record.kind, 'rating' in record ? record.rating : null])).toEqual([['rating', 8], ['seen', null], ['watchlist', null], ['rating', 4], ['seen', null]])
    const doubtful = await read({ 'a.md': note('A', 'WATCHED', '4') })
    expect(doubtful.leftOut.map(({ reason }) => reason)).toEqual(['Nobody can say what “4” is of: five, ten or something else.'])
  })

  it('reads one note for each viewing by the day in its name', async () => {
    const found = await read({ '2024-01-02-ikiru.md': '---\ntitle: Ikiru (1952)\ndate: 2024-01-02\nrating: 4.5\ntags: rewatch home\n---\nThe swing.\n' })
    expect(found.records).toMatchObject([{ kind: 'viewing', watchedOn: '2024-01-02', rating: 9, tags: ['rewatch', 'home'], review: { body: 'The swing.' }, film: { title: 'Ikiru', year: 1952 } }])
  })

  it('reads several days of one film, and says nothing of which one the text is of', async () => {
    const found = await read({ 'a.md': '---\ntitle: Ikiru\nwatched: ["May 5, 2020", 2021-06-07]\nrating: 4.5\n---\nThe swing.\n' })
    expect(found.records.map((record) => [record.kind, 'watchedOn' in record ? record.watchedOn : null])).toEqual([['viewing', '2020-05-05'], ['viewing', '2021-06-07'], ['rating', null], ['review', null]])
  })

  it('keeps titles that YAML takes for numbers, and asks about a date in doubt', async () => {
    expect(titles((await read({ 'a.md': '---\ntitle: 007\nrating: 4.5\n---\n', 'b.md': '---\ntitle: Yes\nwatched: true\n---\n', 'c.md': '---\ntitle: 8½\nwatched: 2020\n---\n' })).records)).toEqual(['007', 'Yes', '8½'])
    const doubt = await read({ 'a.md': '---\ntitle: Ikiru\nwatched: 03/04/2005\n---\n' })
    expect([doubt.records, doubt.doubts]).toEqual([[], [{ file: 'a.md', example: '03/04/2005' }]])
  })

  it('says of each note that it cannot use why', async () => {
    const bomb = `---\ntitle: x\na: &a [${'x,'.repeat(50)}]\n${[...'bcdefgh'].map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index]},`.repeat(30)}]\n`).join('')}---\n`
    const found = await read({
      'none.md': '# Hm\n', 'open.md': '---\ntitle: x\n', 'broken.md': '---\ntitle: "x\n---\n', 'bomb.md': bomb, 'deep.md': `---\ntitle: ${'['.repeat(20_000)}\n---\n`, 'untitled.md': '---\nyear: 1952\n---\n',
      'text.md': '---\njust words\n---\n', 'theirs.md': `---\ntitle: Ikiru\nauthor: K. Osei\nfilm: "[[Ikiru]]"\nid: ${ID}\n---\n\nHm.\n`, 'nul.md': Buffer.alloc(300), 'a.png': 'x', '.obsidian/app.json': '{}'
    })
    expect(found.records).toEqual([])
    expect(Object.fromEntries(found.leftOut.map(({ file, reason }) => [file, reason]))).toEqual({
      'open.md': 'Its front matter never ends.', 'broken.md': 'Its front matter is not valid YAML.', 'bomb.md': 'Its front matter is not valid YAML.', 'deep.md': 'Its front matter is not valid YAML.',
      'untitled.md': 'It has no title.', 'text.md': 'Its front matter is not valid YAML.', 'theirs.md': 'It is by K. Osei: of notes only what you wrote yourself is brought in.'
    })
    expect(found.files).toHaveLength(11)
    expect(ofKind(found, 'film')).toEqual([])
  })
})
