import { app } from 'electron'
import { join } from 'node:path'
import type { Settings } from '../settings'
import { systemFolders } from './dictionaries'
import { forkSpeller } from './forkSpeller'
import { LearntWords } from './learntWords'
import { Spelling } from './spelling'

/** Spelling with this computer's dictionaries and this person's words. Its process starts with the first word and ends with the app. */
export function spellingHere(settings: Settings): { spelling: Spelling; learnt: LearntWords } {
  const userData = app.getPath('userData')
  const learnt = new LearntWords(join(userData, 'learnt-words.txt'))
  const spelling = new Spelling({
    own: join(userData, 'dictionaries'),
    folders: systemFolders(),
    learnt,
    chosen: () => settings.preferences().spelling,
    choose: (ids) => settings.set({ spelling: ids }),
    locale: () => settings.preferences().locale ?? (app.getSystemLocale() || app.getLocale()),
    fork: forkSpeller
  })
  app.on('quit', () => spelling.stop())
  return { spelling, learnt }
}
