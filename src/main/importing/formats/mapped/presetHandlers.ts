/** Mappings that were kept, for files with the same columns. */
import type { Handlers } from '../../../../shared/ipc/types'
import type { CsvPreview } from '../../../../shared/models/importing'
import { Problem } from '../../../problem'
import type { OpenLibrary } from '../../../repositories'

type PresetHandlers = Pick<Handlers['importing'], 'presets' | 'savePreset' | 'removePreset'>

/** @param look the preview of a file, for its header */
export function presetHandlers(_current: () => OpenLibrary, _look: (token: string) => Promise<CsvPreview>): PresetHandlers {
  return {
    presets: () => [],
    savePreset: () => {
      throw new Problem('unexpected', 'Not built yet.')
    },
    removePreset: () => {
      throw new Problem('unexpected', 'Not built yet.')
    }
  }
}
