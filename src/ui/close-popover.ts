/** Closes what is open above the page: it would stay there when the focus goes elsewhere. */
export function closePopover(): void {
  document.querySelector<HTMLElement>(':popover-open')?.hidePopover()
}
