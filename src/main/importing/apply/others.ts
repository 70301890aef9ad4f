/** Reviews without a viewing among what was brought, lists with what stands on them, the watchlist, and notes. */
import { now } from '../../clock'
import { newId } from '../../ids'
import { STEP } from '../../lists/positions'
import type { ListRow } from '../../lists/repository'
import { type Carrying, changesOf } from './carrying'
import { parsed, type RowToDo } from './planToDo'
import { EntryRecord, ListRecord, Names, NoteRecord, WatchRecord } from './records'
import { carryReview } from './reviews'
import { addTags } from './tags'

/** Call inside a write. */
export function carryOther(carrying: Carrying, row: RowToDo): void {
  if (row.kind === 'reviews') carryReview(carrying, row)
  else if (row.kind === 'lists') carryList(carrying, row)
  else if (row.kind === 'listEntries') carryEntry(carrying, row, listOf(carrying, row))
  else if (row.kind === 'watchlist') carryEntry(carrying, row, watchlist(carrying))
  else if (row.kind === 'notes') carryNote(carrying, row)
}

function carryList(carrying: Carrying, row: RowToDo): void {
  const { lists, tags } = carrying.open.repositories
  if (row.list === null) return
  if (row.deed !== 'add') {
    if (row.target === null) return
    const known = lists.find(row.target)
    if (known === null || known.deleted_at !== null) {
      if (row.deed === 'change') carrying.leave('lists', row, 'gone')
      return
    }
    carrying.lists.set(row.list, known.id)
    if (row.deed === 'nothing') return
    const changes = changesOf(row, known)
    if (changes === 'changed') return carrying.leave('lists', row, 'changed')
    if (changes !== null) lists.save({ ...known, ...changes, updated_at: now() })
    if (row.add_tags !== null) addTags(carrying, 'list', known.id, Names.parse(parsed(row.add_tags)))
    return
  }
  const record = ListRecord.parse(parsed(row.data))
  const list: ListRow = {
    ...lists.blank(record.name),
    description: record.description,
    is_ranked: record.isRanked,
    is_liked: record.isLiked,
    is_private: record.isPrivate,
    source_id: carrying.sourceOf(row.file),
    batch_id: carrying.batch
  }
  lists.save(list)
  carrying.lists.set(row.list, list.id)
  carrying.newLists.add(list.id)
  tags.tagNew('list', list.id, record.tags, carrying.batch, carrying.tags)
}

function carryEntry(carrying: Carrying, row: RowToDo, list: string | null): void {
  const { listEntries, lists } = carrying.open.repositories
  const film = list === null ? null : carrying.filmOf(kindOf(row), row)
  if (list === null || film === null) return
  if (row.deed === 'change' && row.target !== null) {
    const known = listEntries.find(row.target)
    if (known === null || known.deleted_at !== null) return carrying.leave(kindOf(row), row, 'gone')
    const changes = changesOf(row, known)
    if (changes === 'changed') return carrying.leave(kindOf(row), row, 'changed')
    if (changes !== null) listEntries.save({ ...known, ...changes })
    return
  }
  const { position, ...rest } = row.kind === 'watchlist' ? { ...WatchRecord.parse(parsed(row.data)), position: null } : EntryRecord.parse(parsed(row.data))
  // In the file's order; on a list that was there already, behind what stands on it.
  const place = position != null && carrying.newLists.has(list) ? Math.round(position * STEP) : listEntries.end(list)
  listEntries.insertNew({
    id: newId(), list_id: list, film_id: film, position: place, note: rest.note, added_on: rest.addedOn, batch_id: carrying.batch, created_at: now(), deleted_at: null
  })
  if (!carrying.newLists.has(list) && !carrying.touched.has(list)) {
    carrying.touched.add(list)
    lists.touch(list)
  }
}

function listOf(carrying: Carrying, row: RowToDo): string | null {
  return row.list === null ? null : (carrying.lists.get(row.list) ?? null)
}

/** The watchlist, made where nobody has needed it yet: then it goes again with the import. */
function watchlist(carrying: Carrying): string {
  const { lists } = carrying.open.repositories
  const known = lists.findWatchlist()
  if (known !== null) return known.id
  return lists.save({ ...lists.blank('Watchlist'), kind: 'watchlist', batch_id: carrying.batch }).id
}

function carryNote(carrying: Carrying, row: RowToDo): void {
  if (row.deed !== 'add') return
  const { text, address, writtenOn, origin } = NoteRecord.parse(parsed(row.data))
  const at = now()
  carrying.open.repositories.keptNotes.save({
    id: newId(), body: text.body, body_as_pasted: text.asCame, address, written_on: writtenOn, origin, folded: '', source_id: carrying.sourceOf(row.file), batch_id: carrying.batch,
    created_at: at, updated_at: at, deleted_at: null
  })
}

function kindOf(row: RowToDo): 'watchlist' | 'listEntries' {
  return row.kind === 'watchlist' ? 'watchlist' : 'listEntries'
}
