/*
 * The page in a frame without a sign-in. It stands at the address that was to be opened: the new tab
 * opens that one, and so does the frame when the reader comes back from there.
 */

const link = document.querySelector('a')
let left = false

link?.setAttribute('href', window.location.href)
link?.addEventListener('click', () => {
  left = true
})

// Not at any focus: a press on the link brings one too, and would be lost with the page.
const openAgain = () => {
  if (document.visibilityState === 'hidden') left = true
  else if (left) window.location.reload()
}
window.addEventListener('focus', openAgain)
document.addEventListener('visibilitychange', openAgain)
