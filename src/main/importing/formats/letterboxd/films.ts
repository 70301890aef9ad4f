/** The films of an export, as its film files name them: a diary has no address of a film, only a title and a year. */
import type { HalfStars } from '../../../../shared/models/rating'
import type { BroughtFilm, OutsideId } from '../../brought'
import { filmOf } from '../reading/film'

interface Known {
  readonly address: string
  rating: HalfStars | null
  /** In ratings or watched, and not only wanted or listed. */
  isSeen: boolean
  isGiven: boolean
}

const MOST_FILMS = 100_000
const MOST_CACHED = 20_000

export class ExportFilms {
  readonly #byName = new Map<string, Known[]>()
  readonly #byAddress = new Map<string, { title: string; year: string }>()
  /** Which film an entry of the diary was given to, where several bear its name. */
  readonly #byEntry = new Map<string, string>()
  #made = new Map<string, ReturnType<typeof filmOf>>()

  /** Notes a film that a file names with its address. */
  know(title: string, year: string, id: OutsideId | null, seen: { rating: HalfStars | null } | null): void {
    if (id === null) return
    const known = this.#byName.get(keyOf(title, year)) ?? []
    const same = known.find(({ address }) => address === id.value)
    if (same) {
      same.rating ??= seen?.rating ?? null
      same.isSeen ||= seen !== null
      return
    }
    if (this.#byAddress.size >= MOST_FILMS) return
    known.push({ address: id.value, rating: seen?.rating ?? null, isSeen: seen !== null, isGiven: false })
    this.#byName.set(keyOf(title, year), known)
    this.#byAddress.set(id.value, { title, year })
  }

  at(address: string): { title: string; year: string } | null {
    return this.#byAddress.get(address) ?? null
  }

  film(title: string, year: string, id: OutsideId | null): ReturnType<typeof filmOf> {
    const key = `${keyOf(title, year)}\n${id?.value ?? ''}`
    const made = this.#made.get(key)
    if (made) return made
    if (this.#made.size >= MOST_CACHED) this.#made = new Map()
    const film = filmOf({ title, year, ids: [id] })
    this.#made.set(key, film)
    return film
  }

  /** The film of a row of the diary or the reviews, with its address where it is known. */
  filmOfEntry(title: string, year: string, entry: string | null, rating: HalfStars | null): { readonly film: BroughtFilm } | { readonly reason: string } {
    const address = this.#addressOf(title, year, entry, rating)
    return this.film(title, year, address === null ? null : { authority: 'letterboxd', value: address })
  }

  /** Films of one title and year: the one with the same rating, else one after the other. */
  #addressOf(title: string, year: string, entry: string | null, rating: HalfStars | null): string | null {
    const all = this.#byName.get(keyOf(title, year)) ?? []
    const seen = all.filter((known) => known.isSeen)
    const known = seen.length > 0 ? seen : all
    const [only, ...others] = known
    if (only === undefined || others.length === 0) return only?.address ?? null
    const given = entry === null ? undefined : this.#byEntry.get(entry)
    if (given !== undefined) return given
    const alike = rating === null ? [] : known.filter((each) => each.rating === rating)
    const chosen = (alike.length === 1 ? alike[0] : known.find((each) => !each.isGiven)) ?? known.at(-1) ?? only
    chosen.isGiven = true
    if (entry !== null) this.#byEntry.set(entry, chosen.address)
    return chosen.address
  }
}

function keyOf(title: string, year: string): string {
  return `${title.trim()}\n${year.trim()}`
}
