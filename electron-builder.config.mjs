// What a package of Matinee is, for every platform. `npm run dist` gives it to electron-builder and says what came of it.
import { copyFileSync, chmodSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runtime } from './scripts/dist/runtime.mjs'

/** Nobody can attach a debugger to a release. Playwright can drive only what is made without this. */
const isRelease = process.env.MATINEE_RELEASE === '1'
const { isSubstitute, version } = runtime()
const icons = 'build/icons'

const fuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: !isRelease,
  onlyLoadAppFromAsar: true,
  enableCookieEncryption: true,
  grantFileProtocolExtraPrivileges: false,
}

/** Where a package of Linux puts what the desktop and the shell look for. */
const systemFiles = {
  'bin/matinee': '/usr/bin/matinee',
  'build/linux/application-x-matinee.xml': '/usr/share/mime/packages/matinee.xml',
  'build/linux/app.matinee.Matinee.metainfo.xml': '/usr/share/metainfo/app.matinee.Matinee.metainfo.xml',
  'build/linux/copyright': '/usr/share/doc/matinee/copyright',
  'build/icons/matinee.svg': '/usr/share/icons/hicolor/scalable/apps/matinee.svg',
  'build/icons/document.svg': '/usr/share/icons/hicolor/scalable/mimetypes/application-x-matinee.svg',
  ...Object.fromEntries([16, 22, 24, 32, 48, 64, 96, 128, 256, 512].map((size) => [`build/icons/document/${size}x${size}.png`, `/usr/share/icons/hicolor/${size}x${size}/mimetypes/application-x-matinee.png`])),
  // Made by scripts/dist/stage.mjs.
  'out/dist/changelog.gz': '/usr/share/doc/matinee/changelog.gz',
  'out/dist/matinee.1.gz': '/usr/share/man/man1/matinee.1.gz',
  'out/dist/completions/matinee.bash': '/usr/share/bash-completion/completions/matinee',
  'out/dist/completions/_matinee': '/usr/share/zsh/vendor-completions/_matinee',
  'out/dist/completions/matinee.fish': '/usr/share/fish/vendor_completions.d/matinee.fish',
}
const linuxPackage = {
  afterInstall: 'build/linux/after-install.sh',
  afterRemove: 'build/linux/after-remove.sh',
  appArmorProfile: 'build/linux/apparmor-profile',
  packageCategory: 'video',
  fpm: Object.entries(systemFiles).map(([from, to]) => `${join(import.meta.dirname, from)}=${to}`),
}
const library = { ext: 'matinee', name: 'Matinee library', description: 'Matinee library', role: 'Editor' }

export default {
  appId: 'app.matinee.Matinee',
  productName: 'Matinee',
  copyright: 'Copyright © 2026 The Matinee developers',
  directories: { output: 'dist', buildResources: 'build' },
  npmRebuild: false,
  publish: null,
  // The substitute runtime needs the module that the set-up compiled; official Electron the one that came with it.
  files: [
    'out/{main,preload,renderer}/**',
    'package.json',
    '!**/*.map',
    '!**/node_modules/better-sqlite3/{deps,src,binding.gyp,README.md}',
    '!**/node_modules/node-addon-api/**',
    isSubstitute ? '!**/node_modules/better-sqlite3/prebuilds/**' : '!**/node_modules/better-sqlite3/build/**',
  ],
  asarUnpack: ['**/*.node'],
  extraResources: [{ from: 'out/licences.txt', to: 'licences.txt' }],
  // Chromium's own words: what a field asks for, what a menu of a text field offers. The program's are English.
  electronLanguages: ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'nl', 'pt-BR', 'pl', 'sv', 'ja', 'zh-CN'],
  ...(isSubstitute ? { electronDist: 'node_modules/electron/dist', electronVersion: version } : {}),
  protocols: [{ name: 'Matinee', schemes: ['matinee'] }],

  afterPack: async (/** @type {any} */ context) => {
    await context.packager.addElectronFuses(context, await context.packager.generateFuseConfig(fuses))
    if (context.electronPlatformName !== 'linux') return
    const at = (/** @type {string} */ name) => join(context.appOutDir, name)
    // A folder given as electronDist is copied as it is.
    for (const name of ['resources/default_app.asar', 'version']) rmSync(at(name), { force: true })
    // The desktop and an AppImage start the launcher too: it is what knows about root and about commands without a screen.
    renameSync(at('matinee'), at('matinee-bin'))
    copyFileSync(join(import.meta.dirname, 'bin/matinee'), at('matinee'))
    chmodSync(at('matinee'), 0o755)
  },

  linux: {
    target: ['deb', 'rpm', 'AppImage'],
    executableName: 'matinee',
    syncDesktopName: true,
    icon: `${icons}/app`,
    category: 'AudioVideo;Database;',
    synopsis: 'A film journal that lives on your own computer',
    description: 'Keeps the films you have seen and what you wrote about them, in one file on your own computer.',
    maintainer: 'The Matinee developers <developers@matinee.invalid>',
    mimeTypes: ['application/x-matinee'],
    desktop: {
      entry: {
        Name: 'Matinee',
        GenericName: 'Film Journal',
        Keywords: 'film;movie;cinema;diary;journal;review;watchlist;letterboxd;',
        'X-GNOME-SingleWindow': 'true',
        Actions: 'NewViewing;Search;',
      },
      desktopActions: {
        NewViewing: { Name: 'New viewing', Exec: '/opt/Matinee/matinee --new-entry', Icon: 'matinee' },
        Search: { Name: 'Search', Exec: '/opt/Matinee/matinee --search', Icon: 'matinee' },
      },
    },
  },
  deb: {
    ...linuxPackage,
    // xz is a third smaller and takes minutes.
    compression: isRelease ? 'xz' : 'gz',
    // electron-builder's own list lacks what a bare system lacks; libx11-xcb1 is opened at run time only.
    depends: ['libgtk-3-0 | libgtk-3-0t64', 'libnss3', 'libgbm1', 'libx11-xcb1', 'libasound2 | libasound2t64', 'xdg-utils'],
    recommends: ['libnotify4', 'libsecret-1-0', 'shared-mime-info', 'desktop-file-utils', 'hicolor-icon-theme', 'fonts-noto-color-emoji'],
  },
  rpm: { ...linuxPackage, depends: ['gtk3', 'nss', 'mesa-libgbm', 'libX11-xcb', 'alsa-lib', 'xdg-utils'] },
  mac: { target: ['dmg'], category: 'public.app-category.entertainment', icon: `${icons}/matinee.icns`, fileAssociations: [{ ...library, icon: `${icons}/document.icns` }] },
  win: { target: ['nsis', 'portable'], icon: `${icons}/matinee.ico`, fileAssociations: [{ ...library, icon: `${icons}/document.ico` }] },
  // The folder with the settings and the libraries stays when the program goes.
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
}
