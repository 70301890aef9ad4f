/** What a person does, in one word each. */
import type { ElectronApplication, Page } from '@playwright/test'
import { askAgain } from '../support/inMain'

/** Ctrl+V with nothing focused: the text comes from the system's clipboard. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer()
    data.setData('text/plain', content)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

/** Answers the system's dialogs, which no test can click: which file is opened, where something is saved. */
export async function answerDialogs(app: ElectronApplication, answers: { open?: string; save?: string }): Promise<void> {
  await askAgain(() => app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: open === undefined, filePaths: open === undefined ? [] : [open] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' })
  }, answers))
}

/** A native menu item, chosen as its shortcut would. */
export async function chooseCommand(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, command) => {
    Menu.getApplicationMenu()?.getMenuItemById(command)?.click()
  }, id)
}

/** Chooses a file as Import… does. */
export async function importFile({ app, page }: { app: ElectronApplication; page: Page }, path: string): Promise<void> {
  await answerDialogs(app, { open: path })
  await chooseCommand(app, 'import-file')
  await page.getByRole('dialog', { name: 'Import', exact: true }).getByRole('button', { name: 'Choose files…' }).click()
}

/** Drags a file from the disk over the window and lets it go there. */
export const dropFile = (page: Page, path: string): Promise<void> => dropFiles(page, [path])

/** Drags several files at once. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  // Only a file that the browser itself was given has a path; a made one has none.
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input')
    element.type = 'file'
    element.multiple = true
    return element
  })
  await input.setInputFiles([...paths])
  await input.evaluate((element) => {
    const data = new DataTransfer()
    for (const file of element.files ?? []) data.items.add(file)
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.querySelector('main')?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
    }
  })
  await input.dispose()
}

/** Drags selected words from another program over the window and lets them go there. */
export async function dropText(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer()
    data.setData('text/plain', content)
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.querySelector('main')?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
    }
  }, text)
}

/** Presses keys as the keyboard does, so that the native menu hears them too. */
export async function pressInWindow(app: ElectronApplication, keyCode: string, modifiers: readonly ('control' | 'shift' | 'alt')[]): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, keys) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.focus()
      contents?.sendInputEvent({ type: 'keyDown', keyCode: keys.keyCode, modifiers: [...keys.modifiers] })
      contents?.sendInputEvent({ type: 'keyUp', keyCode: keys.keyCode, modifiers: [...keys.modifiers] })
    },
    { keyCode, modifiers }
  )
}

/** Goes to the wall of films by the sidebar. */
export async function toFilms(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Films/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Films', exact: true }).waitFor()
}
