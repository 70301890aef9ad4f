import { describe, expect, it, vi } from 'vitest'
import { include, setTitle } from '../../../../src/renderer/features/pasting/edits'
import { createPastingStore } from '../../../../src/renderer/features/pasting/store'
import type { PageAdded } from '../../../../src/shared/models/pasting'
import { fakeApi, ok, problem } from '../../../support/fakeApi'
import { aReading } from './aReading'

const nothingAdded: PageAdded = { report: { batch: null, films: [], lines: [] }, done: null }

function setUp(start: Parameters<typeof fakeApi>[0] = { reading: aReading() }) {
  const api = fakeApi(start)
  const pages = { ...api.pages, recognise: vi.fn(api.pages.recognise), add: vi.fn(api.pages.add), discard: vi.fn(api.pages.discard) }
  const store = createPastingStore({ pages })
  return { pages, store, ...store.getState().actions }
}

describe('paste a page', () => {
  it('reads the text, shows the draft and adds it only when asked', async () => {
    const { store, pages, openWithText, add } = setUp()
    await openWithText('R | 13 July 2007')
    expect(store.getState()).toMatchObject({ phase: 'shown', isEdited: false, pages: [{ film: { title: { text: 'Interview' } } }] })
    expect(pages.add).not.toHaveBeenCalled()
    expect(await add()).toEqual(nothingAdded)
    expect(pages.add).toHaveBeenCalledWith({ token: 'bytes', pages: [expect.objectContaining({ title: 'Interview' })] })
    expect(store.getState().phase).toBe('closed')
    // The bytes were taken over by adding them.
    expect(pages.discard).not.toHaveBeenCalled()
  })

  it('lets main forget the bytes when it is closed, or when something else is pasted', async () => {
    const { pages, openWithText, close } = setUp()
    await openWithText('first')
    await openWithText('second')
    expect(pages.discard).toHaveBeenCalledTimes(1)
    close()
    expect(pages.discard).toHaveBeenCalledTimes(2)
  })

  it('drops an answer that comes after it was closed', async () => {
    const { store, pages, openWithText, close } = setUp()
    const reading = openWithText('slow')
    close()
    await reading
    expect(store.getState().phase).toBe('closed')
    expect(pages.discard).toHaveBeenCalledWith({ token: 'bytes' })
  })

  it('does not send a text that is too large, and says so', async () => {
    const { store, pages, openWithText } = setUp()
    await openWithText('ä'.repeat(2_600_000))
    expect(pages.recognise).not.toHaveBeenCalled()
    expect(store.getState().phase).toBe('empty')
    expect(store.getState().problem).toMatch(/^That text is 5\.2 MB.*Nothing was added\./)
  })

  it('says why nothing could be read', async () => {
    const { store, openWithText, openFromClipboard } = setUp({ reading: null })
    await openWithText('  \n ')
    expect(store.getState().problem).toMatch(/no words/)
    await openWithText('some text')
    expect(store.getState()).toMatchObject({ phase: 'empty', problem: 'This text could not be read.' })
    await openFromClipboard()
    expect(store.getState().problem).toMatch(/no text on the clipboard/)
  })

  it('offers to paste again when there is no film in the text', async () => {
    const { store, openWithText } = setUp({ reading: aReading([]) })
    await openWithText('A recipe')
    expect(store.getState().phase).toBe('empty')
    expect(store.getState().problem).toMatch(/no film/)
  })

  it('reads the clipboard', async () => {
    const { store, pages, openFromClipboard } = setUp({ reading: aReading(), clipboard: 'a page' })
    await openFromClipboard()
    expect(pages.recognise).toHaveBeenCalledWith({ text: 'a page' })
    expect(store.getState().phase).toBe('shown')
  })

  it('keeps the draft when it could not be added', async () => {
    const { store, pages, openWithText, edit, add } = setUp()
    await openWithText('text')
    edit(include('takes', 'take-0', false))
    pages.add.mockResolvedValueOnce(problem('storage', 'The disk is full. Nothing was added.'))
    expect(await add()).toBeNull()
    expect(store.getState()).toMatchObject({ phase: 'shown', isEdited: true, problem: 'The disk is full. Nothing was added.' })
    pages.add.mockResolvedValueOnce(ok(nothingAdded))
    expect(await add()).toEqual(nothingAdded)
  })

  it('does not add a page without a title, and edits only the page that is on show', async () => {
    const two = aReading()
    const { store, pages, openWithReading, edit, show, add } = setUp()
    openWithReading({ ...two, recognition: { ...two.recognition, pages: [...two.recognition.pages, ...two.recognition.pages] } })
    show(1)
    edit(setTitle(''))
    expect(store.getState().pages.map(({ film }) => film.title.text)).toEqual(['Interview', ''])
    expect(await add()).toBeNull()
    expect(pages.add).not.toHaveBeenCalled()
  })
})
