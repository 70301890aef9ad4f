/** Writes the credits of a film that differ from what was edited. */
import type { FilmEdit } from '../../../shared/models/filmEdit'
import { SET_ASIDE } from '../../changes/setAside'
import { now } from '../../clock'
import { newId } from '../../ids'
import type { CreditRow } from '../../people/repository'
import type { OpenLibrary } from '../../repositories'
import { align } from './align'

/** A person nobody knows by that name is made; one who is left with nothing is set aside. Call inside a write. */
export function saveCredits(open: OpenLibrary, film: string, edited: FilmEdit['credits']): void {
  const { people } = open.repositories
  const known = people.creditsOfFilm(film)
  const { gone, kept } = align(known, edited)
  for (const credit of gone) people.saveCredit({ ...columns(credit), deleted_at: now() })
  for (const { row, edit: { personId, name, job, character }, position } of kept) {
    const person = personOf(open, personId, name)
    if (!row) people.saveCredit({ id: newId(), film_id: film, person_id: person, job, character, position, batch_id: null, deleted_at: null })
    else if (row.person_id !== person || row.job !== job || row.character !== character || row.position !== position) {
      people.saveCredit({ ...columns(row), person_id: person, job, character, position })
    }
  }
  for (const person of new Set(known.map(({ person_id }) => person_id))) {
    if (people.isBare(person)) people.save({ ...people.get(person), deleted_at: SET_ASIDE })
  }
}

/** The person that was chosen; one who is gone meanwhile, or was only typed, is found or made by the name. */
function personOf({ repositories: { people } }: OpenLibrary, id: string | null, name: string): string {
  const chosen = id === null ? null : people.find(id)
  return chosen?.deleted_at === null ? chosen.id : people.findOrAdd(name, { batch: null }).id
}

/** The credit without the name that was read with it. */
function columns({ id, film_id, person_id, job, character, position, batch_id, deleted_at }: CreditRow): CreditRow {
  return { id, film_id, person_id, job, character, position, batch_id, deleted_at }
}
