// Copying one message at a time; without this file the text can be selected by hand.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy)
    text.select()
    try {
      await navigator.clipboard.writeText(text.value)
      button.textContent = button.dataset.done
    } catch {
      text.focus()
    }
  })
}
