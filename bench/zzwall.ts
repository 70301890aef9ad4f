import { bigLibraryPath, copyOf } from './support/cache'
import { Home } from './support/window'
const copy = copyOf(bigLibraryPath())
const home = new Home(copy.folder, copy.path)
const e: number[] = [], a: number[] = []
for (let i = 0; i < 8; i += 1) { e.push(await home.timeToStart('empty', 'p')); a.push(await home.timeToStart('app', '.jrow .ti')) }
console.log('empty', e.map((x) => x.toFixed(0)).join(' ')); console.log('app', a.map((x) => x.toFixed(0)).join(' '))
e.sort((x, y) => x - y); a.sort((x, y) => x - y); console.log('min', e[0]!.toFixed(0), a[0]!.toFixed(0), (a[0]! / e[0]!).toFixed(2), 'median', (a[4]! / e[4]!).toFixed(2))
home.remove(); copy.remove()
