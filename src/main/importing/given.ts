import type { ImportFormat } from '../../shared/models/importing'

/**
 * What a file or folder turned out to be. `page`: a film page. `library`: a complete export of ours, or a ZIP with one in it
 * (packedLibrary.ts). `import`: what a reader knows; `paths` belong to it together.
 */
export type Given =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'library'; readonly path: string }
  | { readonly kind: 'import'; readonly paths: string[]; readonly name: string; readonly format: ImportFormat; readonly needsMapping: boolean }
