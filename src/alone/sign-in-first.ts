/*
 * The page in a frame without a sign-in. It stands at the address that was to be opened: the new tab
 * opens that one, and so does the frame when the reader comes back from there.
 */

const link = document.querySelector('a')
if (link) link.href = window.location.href

const openAgain = () => {
  if (document.visibilityState === 'visible') window.location.reload()
}
window.addEventListener('focus', openAgain)
document.addEventListener('visibilitychange', openAgain)
