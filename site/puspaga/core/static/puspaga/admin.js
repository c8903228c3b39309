// Names for fields that the admin draws without one: the only field of a block takes the block's kind, others the words beside.
const NAMELESS = '.public-DraftEditor-content, input:not([type=hidden], [type=submit], [type=button]), textarea, select'
const NAMES = ['aria-label', 'aria-labelledby', 'title']

const hasName = (node) => node.labels?.length > 0 || NAMES.some((name) => node.hasAttribute(name))

const wordsFor = (node) => {
  const label = node.closest('.w-field__wrapper')?.querySelector('.w-field__label')
  const kind = node.closest('.w-panel--nested')?.querySelector('.c-sf-block__type')
  const button = node.type === 'file' && node.parentElement.querySelector('button')
  return (label || kind || button || node.ownerDocument.createElement('span')).textContent.trim()
}

const nameFields = () => {
  for (const node of document.querySelectorAll(NAMELESS)) {
    const words = hasName(node) ? '' : wordsFor(node)
    if (words) node.setAttribute('aria-label', words)
  }
}

new MutationObserver(nameFields).observe(document.body, { childList: true, subtree: true })
nameFields()
