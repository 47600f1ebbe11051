// Whoever approaches the switcher may well open the page of all of them: one file holds both.
export { Component, loader } from '#pages/registries/RegistriesPage.tsx'
export { askForRegistriesAhead, RegistryChoices } from './RegistryChoices.tsx'
