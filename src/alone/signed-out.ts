/*
 * The page after a sign-out. Only who set up the way there knows what it has ended, and says so by
 * `?both`: the sign-in here and the one at the identity provider.
 */

const both = new URLSearchParams(window.location.search).has('both')
document.getElementById('one')?.toggleAttribute('hidden', both)
document.getElementById('both')?.toggleAttribute('hidden', !both)
