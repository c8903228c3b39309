// Small comforts of the account pages. Every one of them works without this file.
const words = document.currentScript.dataset

for (const element of document.querySelectorAll('.needs-script')) element.hidden = false

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => window.print())

// A password can be looked at while typing: many phones make typing errors invisible.
for (const input of document.querySelectorAll('input[type="password"]')) {
  const frame = document.createElement('span')
  const toggle = document.createElement('button')
  frame.className = 'account-password'
  toggle.className = 'account-toggle'
  toggle.type = 'button'
  toggle.textContent = words.show
  toggle.setAttribute('aria-controls', input.id)
  toggle.setAttribute('aria-pressed', 'false')
  input.before(frame)
  frame.append(input, toggle)
  toggle.addEventListener('click', () => {
    const visible = input.type === 'password'
    input.type = visible ? 'text' : 'password'
    toggle.textContent = visible ? words.hide : words.show
    toggle.setAttribute('aria-pressed', String(visible))
  })
  input.form?.addEventListener('submit', () => { input.type = 'password' })
}

// A second tap sends nothing; the server would answer it the same way.
for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault()
    form.dataset.sent = 'yes'
  })
}
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-once]')) delete form.dataset.sent
})

// Only the kelurahan of the chosen kabupaten or kota.
const village = document.querySelector('select[data-districts]')
if (village) {
  const district = document.getElementById('id_district')
  const owners = JSON.parse(village.dataset.districts)
  const follow = () => {
    let any = false
    for (const group of village.querySelectorAll('optgroup')) {
      const fits = !district.value || String(owners[group.label]) === district.value
      group.hidden = group.disabled = !fits
      any = any || fits
    }
    if (village.selectedOptions[0]?.parentElement.disabled) village.value = ''
    village.closest('.account-field').hidden = !any
  }
  district.addEventListener('change', follow)
  follow()
}
