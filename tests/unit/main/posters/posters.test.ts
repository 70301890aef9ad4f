import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { undoGroup } from '../../../../src/main/changes/replay'
import type { FilmRow } from '../../../../src/main/films/repository'
import { newId } from '../../../../src/main/ids'
import { posterHandlers } from '../../../../src/main/posters/handlers'
import { isPosterAddress, postersOf, servePoster } from '../../../../src/main/posters/serve'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { POSTER_MOST_BYTES } from '../../../../src/shared/images/limits'
import type { NewPoster } from '../../../../src/shared/models/filmEdit'
import { aJpegHead, aPng, aWebpHead } from '../../../support/images'
import { aFilm, aLibrary, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
let film: FilmRow

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
  film = await aFilm(open, 'Interview', { year: 2007 })
})
afterEach(() => {
  expect(open.library.db.pragma('foreign_key_check')).toEqual([])
  library.close()
})

const handlers = () => posterHandlers(() => open)
const shown = (id = film.id): string | null => open.repositories.films.get(id).poster_id
const ids = (): string[] => open.repositories.posters.ofFilm(film.id).map(({ id }) => id)
const blobs = (): number => open.library.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM blob').get()?.n ?? 0

async function add(bytes: Uint8Array<ArrayBuffer>, rest: Partial<NewPoster> = {}): Promise<string> {
  await handlers().add({ film: film.id, originalName: 'interview.jpg', mediaType: 'image/jpeg', bytes, ...rest })
  return shown() ?? ''
}

describe('adding a poster', () => {
  test('keeps the image with its name and size, and shows it from now on', async () => {
    const done = await handlers().add({ film: film.id, originalName: 'Interview (2007).png', mediaType: 'image/png', bytes: aPng(20, 30) })
    expect(done.label).toBe('Poster of Interview added')
    expect(open.repositories.posters.ofFilm(film.id)).toMatchObject([{ id: shown(), original_name: 'Interview (2007).png', media_type: 'image/png', width: 20, height: 30 }])
    expect(open.repositories.posters.image(shown() ?? '')).toEqual({ mediaType: 'image/png', bytes: aPng(20, 30) })
  })

  test('is undone and done again', async () => {
    const id = await add(aJpegHead(100, 150))
    await changeHandlers(() => open).undo()
    expect([shown(), ids()]).toEqual([null, []])
    await changeHandlers(() => open).redo()
    expect([shown(), ids()]).toEqual([id, [id]])
  })

  test('the same image twice is one poster', async () => {
    const first = await add(aJpegHead(100, 150))
    await add(aJpegHead(100, 150, 1))
    expect(await add(aJpegHead(100, 150))).toBe(first)
    expect(ids()).toHaveLength(2)
    expect(blobs()).toBe(2)
  })

  test('makes a film of a stub', async () => {
    const stub = await aStub(open, 'Trees Lounge', 1996)
    await handlers().add({ film: stub.id, originalName: null, mediaType: 'image/jpeg', bytes: aJpegHead(100, 150) })
    expect(open.repositories.films.get(stub.id).is_stub).toBe(0)
  })

  test.each<[string, Partial<NewPoster>]>([
    ['words', { bytes: new Uint8Array(Buffer.from('This is no image at all, whatever it says.')) }],
    ['a picture made of markup', { bytes: new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')) }],
    ['a PNG that says it is a JPEG', { bytes: aPng(10, 10) }],
    ['a JPEG that says it is a WebP', { mediaType: 'image/webp' }],
    ['nothing', { bytes: new Uint8Array() }],
    ['too wide', { bytes: aJpegHead(1401, 100) }],
    ['too high', { bytes: aJpegHead(100, 2101) }],
    ['too heavy', { bytes: new Uint8Array([...aJpegHead(100, 150), ...new Uint8Array(POSTER_MOST_BYTES)]) }]
  ])('refuses %s and keeps nothing', async (_what, poster) => {
    const given: NewPoster = { film: film.id, originalName: null, mediaType: 'image/jpeg', bytes: aJpegHead(100, 150), ...poster }
    await expect(handlers().add(given)).rejects.toMatchObject({ name: 'Problem' })
    expect([shown(), ids(), blobs()]).toEqual([null, [], 0])
  })

  test('takes the largest that is kept', async () => {
    await add(aJpegHead(1400, 2100))
    expect(ids()).toHaveLength(1)
  })
})

describe('choosing and removing', () => {
  test('another poster, or the title card, can stand for the film', async () => {
    const first = await add(aJpegHead(100, 150))
    const second = await add(aJpegHead(100, 150, 1))
    expect(await handlers().show({ film: film.id, poster: first })).toMatchObject({ label: 'Poster of Interview changed' })
    expect(shown()).toBe(first)
    await handlers().show({ film: film.id, poster: null })
    expect([shown(), ids()]).toEqual([null, [first, second]])
    await changeHandlers(() => open).undo()
    expect(shown()).toBe(first)
  })

  test('a poster of another film is not taken', async () => {
    const id = await add(aJpegHead(100, 150))
    const other = await aFilm(open, 'Trees Lounge', { year: 1996 })
    await expect(handlers().show({ film: other.id, poster: id })).rejects.toMatchObject({ code: 'not-found' })
    expect(shown(other.id)).toBeNull()
  })

  test('removing the one that is shown leaves the one that came before it, then the title card; undo brings it back', async () => {
    const first = await add(aJpegHead(100, 150))
    const second = await add(aJpegHead(100, 150, 1))
    const done = await handlers().remove({ poster: second })
    expect([done.label, shown(), ids()]).toEqual(['Poster of Interview moved to the bin', first, [first]])
    await handlers().remove({ poster: first })
    expect([shown(), ids()]).toEqual([null, []])
    await open.library.writeUnlogged(() => undoGroup(open.library.db, done.group))
    expect(ids()).toEqual([second])
    await expect(handlers().remove({ poster: first })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('removing one that is not shown leaves the one that is', async () => {
    const first = await add(aJpegHead(100, 150))
    const second = await add(aJpegHead(100, 150, 1))
    await handlers().remove({ poster: first })
    expect(shown()).toBe(second)
  })
})

describe('serving', () => {
  const served = (address: string): Response => servePoster(address, postersOf(() => open))

  test('answers with the bytes and their kind, to be kept for ever', async () => {
    const id = await add(aWebpHead('VP8X', 640, 960), { mediaType: 'image/webp' })
    const answer = served(`app://matinee/posters/${id}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(aWebpHead('VP8X', 640, 960))
  })

  test('an unknown id is 404, and so is everything that is no id', async () => {
    await add(aJpegHead(100, 150))
    const tricks = [
      newId(), '', 'index.html', `${shown()}/../../index.html/x`, `${shown()}/`, `${shown()}%00`, '..%2f..%2findex.html', '%2e%2e%2findex.html', `x/${shown()}`,
      "' OR 1=1 --", encodeURIComponent('../../../../etc/passwd')
    ]
    for (const trick of tricks) {
      const address = `app://matinee/posters/${trick}`
      if (isPosterAddress(address)) expect(served(address).status, address).toBe(404)
    }
    expect(served(`app://elsewhere/posters/${shown()}`).status).toBe(404)
  })

  test('every address under posters is a poster’s, none is ever a file’s', () => {
    expect(isPosterAddress('app://matinee/posters/..%2findex.html')).toBe(true)
    expect(isPosterAddress('app://matinee/posters/')).toBe(true)
    expect(isPosterAddress('app://matinee/assets/posters/x.js')).toBe(false)
    expect(isPosterAddress('app://matinee/')).toBe(false)
    expect(isPosterAddress('nonsense')).toBe(false)
  })

  test('what an import says is a page is not served as one', async () => {
    const id = await add(aJpegHead(100, 150))
    open.library.db.prepare("UPDATE film_poster SET media_type = 'text/html' WHERE id = ?").run(id)
    expect(served(`app://matinee/posters/${id}`).status).toBe(404)
  })

  test('the poster of a film in the bin is still there for the bin to show', async () => {
    const id = await add(aJpegHead(100, 150))
    await open.library.write('Film removed', () => open.repositories.films.remove(film.id))
    expect(served(`app://matinee/posters/${id}`).status).toBe(200)
  })
})
