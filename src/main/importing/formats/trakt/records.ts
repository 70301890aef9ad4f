/** The records of Trakt's JSON files, and what becomes of them. */
import type { ImportKind, ImportOptions } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import type { BroughtFilm, Sink } from '../../brought'
import type { ParcelFile } from '../../parcel/parcel'
import { type FileReading, readFile } from '../reading/fileReading'
import { called, outOfTen, quoted } from '../reading/film'
import { dayHere } from '../reading/instants'
import { leaveOutTv } from '../reading/tv'
import { isObject, type JsonObject, listOf, own, textOf, wholeJson } from '../reading/whole'
import { type ItemKind, keyOfFilm, kindOf, textOfComment, titleOf } from './items'
import type { FileUse } from './layout'

type JsonUse = Exclude<FileUse, { use: 'none' } | { use: 'csv' }>

const KINDS: Readonly<Record<ItemKind, ImportKind>> = {
  play: 'viewings', rating: 'ratings', watched: 'seen', listed: 'listEntries', comment: 'reviews', note: 'reviews', collected: 'films', liked: 'films', list: 'lists', unknown: 'films'
}

interface KnownList {
  readonly file: string
  readonly item: JsonObject
  isUsed: boolean
}

/** A list that is being read: its key, and the next place on it. */
interface OpenList {
  readonly key: string
  position: number
}

export class TraktRecords {
  readonly #sink: Sink
  readonly #options: ImportOptions
  readonly #work: Work
  /** Films with a play in the history: their row among the watched ones says nothing new. */
  readonly #played = new Set<string>()
  readonly #lists: KnownList[] = []
  /** Favourites in several files are one list. */
  #favourites: OpenList | null = null

  constructor(sink: Sink, options: ImportOptions, work: Work) {
    this.#sink = sink
    this.#options = options
    this.#work = work
  }

  async read(file: ParcelFile, use: JsonUse): Promise<void> {
    this.#work.report(`Reading ${file.path}`, 0, null)
    await readFile(this.#sink, file, async (reading) => {
      const whole = await wholeJson(file, this.#work)
      // A program that reads Trakt's address may keep a single record.
      const items = Array.isArray(whole) ? listOf(whole) : kindOf(whole) === 'unknown' ? null : [whole]
      if (items === null) return reading.end(isObject(whole) && Object.keys(whole).length === 0 ? null : 'It does not hold a list of Trakt’s records.')
      const list = items.length === 0 && use.use !== 'list' ? null : this.#listOf(use, items.every((item) => kindOf(item) === 'listed'), reading)
      for (const [index, item] of items.entries()) {
        await this.#work.breathe()
        reading.count()
        this.#item(item, index, use, list, reading)
      }
    })
  }

  /** Lists whose films are not in the export are brought with their names. */
  end(): void {
    for (const { file, item, isUsed } of this.#lists) if (!isUsed) this.#sink.add({ kind: 'list', file, line: null, list: `${file}#${textOf(own(item, 'ids'), 'trakt') || textOf(item, 'name')}`, ...listFacts(item, '') })
  }

  /** A file under a name of somebody's own with things on a list is a list of that name. */
  #listOf(use: JsonUse, isAllListed: boolean, reading: FileReading): OpenList | null {
    if (use.use === 'favourites' && this.#favourites !== null) return this.#favourites
    const open: OpenList = { key: reading.path, position: 0 }
    const place = { kind: 'list', file: reading.path, line: null, list: open.key } as const
    if (use.use === 'favourites') {
      this.#favourites = open
      reading.add({ ...place, name: 'Favourites', description: null })
    } else if (use.use === 'list') {
      const known = this.#lists.find(({ item }) => (use.id === null ? textOf(own(item, 'ids'), 'slug') === use.slug : textOf(own(item, 'ids'), 'trakt') === use.id))
      if (known) known.isUsed = true
      reading.add({ ...place, ...listFacts(known?.item ?? {}, use.slug.replaceAll('-', ' ').trim()) })
    } else if (use.use === 'items' && isAllListed) reading.add({ ...place, name: use.name.replace(/^lists?-/, '').replaceAll('-', ' ').trim() || 'A list from Trakt', description: null })
    else return null
    return open
  }

  #item(item: unknown, index: number, use: JsonUse, list: OpenList | null, reading: FileReading): void {
    const kind = kindOf(item)
    if (!isObject(item) || kind === 'unknown') return reading.unreadable('films', null, `Record ${index + 1}`, 'It is none of the records that Trakt exports.')
    if (kind === 'collected') return reading.leaveOut('films', null, whatOf(item), 'It says that you own the film. Matinee keeps no shelf of films owned.')
    if (kind === 'liked') return reading.leaveOut('films', null, whatOf(item), 'It is something you liked, hid or followed on Trakt, and nothing of your own.')
    if (kind === 'list') {
      if (textOf(item, 'name').trim() === '') return reading.unreadable('lists', null, `List ${index + 1}`, 'It has no name.')
      this.#lists.push({ file: reading.path, item, isUsed: false })
      return
    }
    if (kind === 'comment') return this.#comment(item, index, reading)
    const shown = kind === 'listed' && use.use === 'watchlist' ? 'watchlist' : KINDS[kind]
    const film = this.#filmOf(item, shown, reading)
    if (film === null) return
    if (kind === 'play') this.#play(item, film, reading)
    else if (kind === 'rating') this.#rating(item, film, reading)
    else if (kind === 'watched') this.#watched(item, film, reading)
    else if (kind === 'note') this.#note(item, film, reading)
    else this.#listed(item, film, use, list, reading)
  }

  #filmOf(item: JsonObject, kind: ImportKind, reading: FileReading): BroughtFilm | null {
    const found = titleOf(item)
    if (!('film' in found)) {
      if (found.isByIntent) reading.leaveOut(kind, null, found.what, found.reason)
      else reading.unreadable(kind, null, found.what, found.reason)
      return null
    }
    return leaveOutTv(found.film, kind, null, reading, this.#sink, this.#options) ? null : found.film
  }

  #play(item: JsonObject, film: BroughtFilm, reading: FileReading): void {
    const written = textOf(item, 'watched_at')
    const day = dayHere(written)
    const isUnknown = written === '' || written.toLowerCase() === 'unknown'
    if (day === null && !isUnknown) return reading.unreadable('viewings', null, called(film), `${quoted(written)} is not a time that can be read.`)
    this.#played.add(keyOfFilm(film))
    reading.add({ kind: 'viewing', file: reading.path, line: null, film, watchedOn: day })
  }

  #rating(item: JsonObject, film: BroughtFilm, reading: FileReading): void {
    const rating = outOfTen(textOf(item, 'rating'))
    if (rating === null || rating === undefined) return reading.unreadable('ratings', null, called(film), 'Its rating is not a number from 1 to 10.')
    reading.add({ kind: 'rating', file: reading.path, line: null, film, rating, ratedOn: dayHere(textOf(item, 'rated_at')) })
  }

  #watched(item: JsonObject, film: BroughtFilm, reading: FileReading): void {
    if (this.#played.has(keyOfFilm(film))) return reading.leaveOut('seen', null, called(film), 'The history says the same, play by play.')
    reading.add({ kind: 'seen', file: reading.path, line: null, film, seenOn: dayHere(textOf(item, 'last_watched_at')) })
  }

  #listed(item: JsonObject, film: BroughtFilm, use: JsonUse, list: OpenList | null, reading: FileReading): void {
    const place = { file: reading.path, line: null }
    const addedOn = dayHere(textOf(item, 'listed_at'))
    const note = textOf(item, 'notes').trim() === '' ? null : textOf(item, 'notes')
    if (list === null) return reading.add({ kind: 'watchlist', ...place, film, addedOn, note })
    reading.add({ kind: 'listEntry', ...place, list: list.key, film, position: list.position, note, addedOn })
    list.position += 1
    if (use.use === 'favourites') reading.add({ kind: 'like', ...place, film })
  }

  /** What I noted on a film, for myself unless it says otherwise: a review without a viewing. */
  #note(item: JsonObject, film: BroughtFilm, reading: FileReading): void {
    const inner = own(item, 'note')
    const note = isObject(inner) ? inner : item
    const body = textOf(note, 'notes')
    if (body.trim() === '') return reading.unreadable('reviews', null, called(film), 'The note has no text.')
    const text = { body, asCame: null, isPrivate: textOf(note, 'privacy') !== 'public', ...(own(note, 'spoiler') === true ? { hasSpoilers: true } : {}) }
    reading.add({ kind: 'review', file: reading.path, line: null, film, text, writtenOn: dayHere(textOf(note, 'created_at')) })
  }

  /** Trakt's own form has the text beside the film; what programs fetch from it has a comment with its number inside. */
  #comment(item: JsonObject, index: number, reading: FileReading): void {
    const inner = own(item, 'comment')
    const comment = isObject(inner) ? inner : item
    const written = textOf(comment, 'comment')
    if (written.trim() === '') return reading.unreadable('reviews', null, `Comment ${index + 1}`, 'It has no text.')
    const text = textOfComment(comment, written)
    const writtenOn = dayHere(textOf(comment, 'created_at'))
    const place = { file: reading.path, line: null }
    const parent = textOf(comment, 'parent_id')
    const isReply = parent !== '' && parent !== '0'
    const isOfList = !isObject(own(item, 'movie')) && !isObject(own(item, 'show')) && !isObject(own(item, 'episode')) && !isObject(own(item, 'season'))
    if (isReply || isOfList) {
      const id = textOf(comment, 'id')
      return reading.add({ kind: 'note', ...place, text, address: /^\d+$/.test(id) ? `https://trakt.tv/comments/${id}` : null, writtenOn, origin: 'Trakt' })
    }
    const film = this.#filmOf(item, 'reviews', reading)
    if (film === null) return
    const rating = outOfTen(textOf(comment, 'user_rating') || textOf(own(comment, 'user_stats'), 'rating')) ?? null
    reading.add({ kind: 'review', ...place, film, text, writtenOn, ...(rating === null ? {} : { rating }) })
  }
}

function listFacts(item: JsonObject, otherwise: string): { name: string; description: string | null; isRanked?: boolean; isPrivate?: boolean; madeOn?: string | null } {
  const description = textOf(item, 'description')
  const privacy = textOf(item, 'privacy')
  const madeOn = dayHere(textOf(item, 'created_at'))
  return {
    name: textOf(item, 'name').trim() || otherwise || 'A list from Trakt',
    description: description.trim() === '' ? null : description,
    ...(own(item, 'display_numbers') === true ? { isRanked: true } : {}),
    ...(privacy === 'private' ? { isPrivate: true } : {}),
    ...(madeOn === null ? {} : { madeOn })
  }
}

function whatOf(item: JsonObject): string {
  const found = titleOf(item)
  return 'film' in found ? called(found.film) : found.what
}
