import { describe, expect, it } from 'vitest'
import { createToastsStore } from '../../../src/renderer/features/toasts/store'
import { fakeApi, ok, problem } from '../../support/fakeApi'

describe('toasts', () => {
  it('come one at a time, the newest last', () => {
    const store = createToastsStore(fakeApi())
    const { actions } = store.getState()
    actions.show('Interview added')
    const first = store.getState().toast?.id ?? 0
    actions.showDone({ label: 'Entry moved to the bin', group: 7 })

    expect(store.getState().toast).toMatchObject({ text: 'Entry moved to the bin', group: 7 })
    actions.dismiss(first)
    expect(store.getState().toast).not.toBeNull()
  })

  it('take back exactly what they speak of', async () => {
    const groups: number[] = []
    const api = fakeApi()
    const undoGroup: typeof api.changes.undoGroup = async ({ group }) => {
      groups.push(group)
      return ok({ label: 'Entry moved to the bin', gone: 'nothing' })
    }
    const store = createToastsStore({ changes: { ...api.changes, undoGroup } })
    store.getState().actions.showDone({ label: 'Entry moved to the bin', group: 7 })

    expect(await store.getState().actions.undo()).toBe(true)
    expect(groups).toEqual([7])
    expect(store.getState().toast).toBeNull()
  })

  it('say why something could not be taken back', async () => {
    const api = fakeApi()
    const undoGroup: typeof api.changes.undoGroup = async () => problem('conflict', 'This was changed since.')
    const store = createToastsStore({ changes: { ...api.changes, undoGroup } })
    store.getState().actions.showDone({ label: 'Entry moved to the bin', group: 7 })

    expect(await store.getState().actions.undo()).toBe(false)
    expect(store.getState().toast).toMatchObject({ text: 'This was changed since.', isProblem: true })
  })

  it('say it when the bin was emptied meanwhile', async () => {
    const api = fakeApi()
    const undoGroup: typeof api.changes.undoGroup = async () => ok({ label: 'Interview moved to the bin', gone: 'everything' })
    const store = createToastsStore({ changes: { ...api.changes, undoGroup } })
    store.getState().actions.showDone({ label: 'Interview moved to the bin', group: 7 })

    expect(await store.getState().actions.undo()).toBe(true)
    expect(store.getState().toast).toMatchObject({ isProblem: true, text: '“Interview moved to the bin” cannot be taken back: it was removed from the bin for good.' })
  })
})
