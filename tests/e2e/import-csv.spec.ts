/** Somebody's own CSV: its columns are explained once, and known the next time. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { dropFile, importFile } from './acts'
import { expect, type Home, test } from './app'
import { filmIn } from './asking'
import { expectAccessible } from './axe'

const ROWS = ['Der Himmel über Berlin;1987;03.05.2021;9;Übermäßig schön.;Kino, Berlin', 'Ikiru;1952;18.06.2021;10;;', 'Persona;1966;bald;8;;']

function write(home: Home, name: string, rows: readonly string[]): string {
  const path = join(home.folder, name)
  writeFileSync(path, iconv.encode(['Filmtitel;Erscheinungsjahr;Gesehen am;Bewertung (1-10);Was ich dachte;Schlagwörter', ...rows].join('\r\n'), 'windows-1252'))
  return path
}

test('a CSV in German columns is explained, kept as a preset, and compared', async ({ home, running }) => {
  const { page } = running
  await dropFile(page, write(home, 'filme.csv', ROWS))
  const dialog = page.getByRole('dialog', { name: 'Import from a CSV file' })
  const table = dialog.getByRole('table', { name: 'The first rows of the file' })
  await expect(table.getByRole('cell', { name: 'Der Himmel über Berlin' })).toBeVisible()
  await expect(dialog.getByText('WINDOWS-1252, semicolons')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'A row is: A diary entry' })).toBeFocused()
  await expect(dialog.getByRole('button', { name: 'Ratings are: 1 to 10' })).toBeVisible()
  const understood = dialog.getByRole('list', { name: 'How the first rows are understood' })
  await expect(understood.getByText('Der Himmel über Berlin (1987), 3 May 2021, ★★★★½, #Kino, #Berlin')).toBeVisible()
  await expect(understood.getByText('“bald” is not a date that can be read.')).toBeVisible()
  await expectAccessible(running, 'explaining columns')

  // By the keyboard: the heads are one stop, arrows go between them, letters find a meaning.
  await table.getByRole('button', { name: 'Column Filmtitel: Title' }).focus()
  for (const name of ['Erscheinungsjahr: Year', 'Gesehen am: Watched on', 'Bewertung (1-10): Rating', 'Was ich dachte: Left out']) {
    await page.keyboard.press('ArrowRight')
    await expect(table.getByRole('button', { name: `Column ${name}` })).toBeFocused()
  }
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox', { name: 'Column Was ich dachte' })).toBeFocused()
  await expectAccessible(running, 'what a column means')
  await page.keyboard.type('rev')
  await page.keyboard.press('Enter')
  await expect(table.getByRole('button', { name: 'Column Was ich dachte: Review' })).toBeFocused()
  await expect(understood.getByText('with a review')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Reviews are: Text or Markdown' })).toBeVisible()

  await dialog.getByRole('button', { name: 'Save as preset' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name of the preset' })).toBeFocused()
  await page.keyboard.type('Filmtagebuch')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Preset “Filmtagebuch”' })).toBeFocused()
  await expectAccessible(running, 'explained columns, with a preset')

  await dialog.getByRole('button', { name: 'Compare with the library' }).click()
  await expect(page.getByText('A dry run. Nothing has been changed yet.')).toBeVisible()
  await page.getByRole('button', { name: /^Import 2 films/ }).click()
  await expect(page.getByText(/2 (films|diary entries)/).first()).toBeVisible()
  await expect.poll(async () => (await filmIn(home, 'Der Himmel über Berlin')).viewings).toMatchObject([{ date: '2021-05-03', rating: 4.5, tags: ['Kino', 'Berlin'] }])
  expect((await filmIn(home, 'Der Himmel über Berlin')).myReviews).toMatchObject([{ body: 'Übermäßig schön.' }])
})

test('the second file with these columns is understood by the preset; without titles nothing is compared', async ({ home, running }) => {
  const { page } = running
  await importFile(running, write(home, 'filme.csv', ROWS))
  const dialog = page.getByRole('dialog', { name: 'Import from a CSV file' })
  const meaning = (column: string) => dialog.getByRole('button', { name: new RegExp(`^Column ${column}: `) })
  const mean = async (column: string, field: string): Promise<void> => {
    await meaning(column).click()
    await page.getByRole('option', { name: field, exact: true }).click()
    await expect(meaning(column)).toHaveAccessibleName(`Column ${column}: ${field === 'Leave out' ? 'Left out' : field}`)
  }
  await mean('Filmtitel', 'Leave out')
  await expect(dialog.getByText('Say which column holds the titles.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Compare with the library' })).toBeDisabled()
  await mean('Filmtitel', 'Title')
  await mean('Was ich dachte', 'Private note')
  await dialog.getByRole('button', { name: 'Save as preset' }).click()
  await dialog.getByRole('textbox', { name: 'Name of the preset' }).fill('Meine Filme')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Preset “Meine Filme”' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()

  await importFile(running, write(home, 'mehr filme.csv', ['Stalker;1979;03.07.2021;8;Regen;']))
  await expect(dialog.getByRole('button', { name: 'Preset “Meine Filme”' })).toBeVisible()
  await expect(meaning('Was ich dachte')).toHaveAccessibleName('Column Was ich dachte: Private note')
  await dialog.getByRole('button', { name: 'Preset “Meine Filme”' }).click()
  await dialog.getByRole('button', { name: 'Remove the preset' }).click()
  await expect(dialog.getByRole('button', { name: 'Save as preset' })).toBeVisible()
  await expect(dialog.getByText('Preset “Meine Filme” removed')).toBeVisible()
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog.getByRole('button', { name: 'Preset “Meine Filme”' })).toBeVisible()
})
