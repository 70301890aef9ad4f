/** Lists and notes: what belongs to no film. */
import type { Database } from 'better-sqlite3'
import type { Work } from '../../worker/work'
import { here, type ListHere } from './here'
import { fills, judgeIn, matchedWith, newTags, TWICE } from './judged'
import { ListData, NoteData, parsed } from './records'

interface Brought {
  readonly seq: number
  readonly data: ListData
}

/** Lists are the same by name; where several bear it, by what is said of them too. */
export function judgeLists(plan: Database, library: Database): void {
  const known = here(library)
  const judge = judgeIn(plan)
  const brought = plan
    .prepare<[], { seq: number; data: string }>("SELECT seq, data FROM row WHERE kind = 'lists' ORDER BY seq")
    .all()
    .map(({ seq, data }) => ({ seq, data: ListData.parse(parsed(data)) }))
  const there = known.lists()
  for (const name of new Set(brought.map(({ data }) => nameOf(data)))) {
    const pairs = paired(brought.filter(({ data }) => nameOf(data) === name), there.filter((list) => nameOf(list) === name))
    for (const [{ seq, data }, list] of pairs) {
      if (list === null) continue
      const filled = fills(list, {
        description: data.description ?? null, is_ranked: data.isRanked === true ? 1 : 0, is_liked: data.isLiked === true ? 1 : 0
      })
      judge(seq, null, matchedWith(list.id, filled, newTags(known.tags('list', list.id), data.tags)))
    }
  }
}

function paired(brought: readonly Brought[], there: readonly ListHere[]): [Brought, ListHere | null][] {
  const free = new Set(there)
  const found = new Map<number, ListHere>()
  const take = (one: Brought, list: ListHere | undefined): void => {
    if (!list) return
    free.delete(list)
    found.set(one.seq, list)
  }
  for (const one of brought) take(one, [...free].find((list) => (list.description ?? '') === (one.data.description ?? '')))
  const rest = brought.filter(({ seq }) => !found.has(seq))
  const [only] = rest
  if (only && rest.length === 1 && free.size === 1) take(only, [...free][0])
  return brought.map((one) => [one, found.get(one.seq) ?? null])
}

function nameOf({ name }: { name: string }): string {
  return name.normalize('NFC').trim()
}

export async function judgeNotes(plan: Database, library: Database, work: Work): Promise<void> {
  const known = here(library)
  const isEmpty = !known.hasNotes()
  const judge = judgeIn(plan)
  const page = plan.prepare<[number], { seq: number; data: string }>("SELECT seq, data FROM row WHERE seq > ? AND kind = 'notes' ORDER BY seq LIMIT 500")
  const met = new Set<string>()
  for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.seq ?? Infinity)) {
    for (const { seq, data } of rows) {
      const { text, address } = NoteData.parse(parsed(data))
      const key = `${address ?? ''}\n${text.body}`
      const target = isEmpty ? null : (known.note(text.body, address ?? null) ?? (text.asCame == null ? null : known.note(text.asCame, address ?? null)))
      if (target !== null) judge(seq, null, matchedWith(target, null, []))
      else if (met.has(key)) judge(seq, null, TWICE)
      met.add(key)
    }
    await work.breathe()
  }
}
