/** What a person does, in one word each. */
import type { ElectronApplication, Page } from '@playwright/test'

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
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: open === undefined, filePaths: open === undefined ? [] : [open] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' })
  }, answers)
}

/** A native menu item, chosen as its shortcut would. */
export async function chooseCommand(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, command) => {
    Menu.getApplicationMenu()?.getMenuItemById(command)?.click()
  }, id)
}
