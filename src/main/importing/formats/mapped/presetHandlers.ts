/** Mappings that were kept, for files with the same columns. */
import type { Handlers } from '../../../../shared/ipc/types'
import type { CsvPreview } from '../../../../shared/models/importing'
import { now } from '../../../clock'
import { Problem } from '../../../problem'
import type { OpenLibrary } from '../../../repositories'

type PresetHandlers = Pick<Handlers['importing'], 'presets' | 'savePreset' | 'removePreset'>

/** @param look the preview of a file, for its header */
export function presetHandlers(current: () => OpenLibrary, look: (token: string) => Promise<CsvPreview>): PresetHandlers {
  return {
    presets: () => current().repositories.importPresets.all(),

    savePreset: async ({ token, name, mapping }) => {
      const { header } = await look(token)
      const { library, repositories: { importPresets } } = current()
      const wanted = name.toLocaleLowerCase()
      // Two presets of one name could not be told apart; the one for these very columns is replaced.
      if (importPresets.all().some((each) => each.name.toLocaleLowerCase() === wanted && JSON.stringify(each.header) !== JSON.stringify(header))) {
        throw new Problem('conflict', `There is a preset called “${name}” for other columns already. Give this one another name.`)
      }
      return library.write(`Preset “${name}” saved`, () => ({ id: importPresets.keep(name, header, mapping).id, name, header, mapping }))
    },

    removePreset: async ({ preset }) => {
      const { library, repositories: { importPresets } } = current()
      const label = `Preset “${importPresets.get(preset).name}” removed`
      return library.write(label, () => {
        importPresets.save({ ...importPresets.get(preset), deleted_at: now() })
        return { label, group: library.changes.currentGroup() }
      })
    }
  }
}
