// Shows what has every word that is typed. The page needs nothing else, and asks nobody anything.
const field = document.querySelector('input[type=search]')
const said = document.querySelector('output')
const parts = Array.from(document.querySelectorAll('.entry, .filmbox'))
const headings = Array.from(document.querySelectorAll('main > section'))
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
let texts = null
const find = () => {
  const words = folded(field.value).split(/\s+/).filter((word) => word !== '')
  texts ??= parts.map((part) => folded(part.textContent))
  let shown = 0
  parts.forEach((part, index) => {
    part.hidden = !words.every((word) => texts[index].includes(word))
    if (!part.hidden) shown += 1
  })
  for (const section of headings) section.hidden = words.length > 0 && !section.querySelector('.entry:not([hidden]), .filmbox:not([hidden])')
  said.textContent = words.length === 0 ? '' : shown === 0 ? field.dataset.none : `${shown} ${field.dataset.of} ${parts.length}`
}
let soon = 0
field.addEventListener('input', () => {
  clearTimeout(soon)
  soon = setTimeout(find, 120)
})
field.form.addEventListener('submit', (event) => event.preventDefault())
