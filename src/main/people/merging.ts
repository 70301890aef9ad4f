/** Who is who: two rows that are one person, and one row that is two. */
import { writeMany } from '../changes/many'
import { SET_ASIDE } from '../changes/setAside'
import type { Done } from '../../shared/models/changeNotes'
import { now } from '../clock'
import { newId } from '../ids'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'

/** Everything of the other goes to the one who stays, and the other is no longer found; one thing to undo. */
export async function mergePeople(open: OpenLibrary, { keep, other }: { keep: string; other: string }): Promise<Done> {
  const { people } = open.repositories
  if (keep === other) throw new Problem('invalid', 'These are the same person already. Choose another one.')
  const [staying, going] = [people.get(keep), people.get(other)]
  const acts = [
    ...people.moves.of(other).map((own) => () => void people.moves.move(own, other, keep)),
    () => people.moves.foldDoubles(keep),
    () => renameInViews(open, other, keep),
    () => void people.save({ ...people.get(other), deleted_at: SET_ASIDE })
  ]
  const label = staying.name === going.name ? `Two people called ${staying.name} made one` : `${going.name} merged into ${staying.name}`
  return writeMany(open.library, label, acts, (act) => act())
}

/** These credits and texts go to a new person of the same name; the others stay. */
export async function splitPerson(open: OpenLibrary, { person, credits, texts }: { person: string; credits: readonly string[]; texts: readonly string[] }): Promise<Done> {
  const { people } = open.repositories
  if (credits.length + texts.length === 0) throw new Problem('invalid', 'Choose what belongs to the other person of this name.')
  const { name } = people.get(person)
  const id = newId()
  const { moves } = people
  const gone = (): never => {
    throw new Problem('conflict', `Something of ${name} changed meanwhile, so nothing was done. Choose again.`)
  }
  const acts = [
    () => void people.save({ id, name, match_name: '', folded: '', batch_id: null, created_at: now(), deleted_at: null }),
    ...credits.map((credit) => () => void (moves.move({ table: 'credit', id: credit }, person, id) || gone())),
    ...texts.map((text) => () => void (moves.move({ table: 'review', id: text }, person, id) || moves.move({ table: 'take', id: text }, person, id) || gone())),
    () => {
      if (people.isBare(person)) throw new Problem('invalid', `Leave something with the first ${name}: if everything is the other’s, there are no two.`)
    }
  ]
  return writeMany(open.library, `${name} is now two people`, acts, (act) => act())
}

/** A saved view of the one shows the films of both. */
function renameInViews({ repositories: { savedViews } }: OpenLibrary, from: string, to: string): void {
  for (const view of savedViews.all()) {
    const query = view.query.replaceAll(from, to)
    if (query !== view.query) savedViews.save({ ...view, query })
  }
}
