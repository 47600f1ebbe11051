/** Where a tab keeps what is selected in a registry; there as long as rows are being selected. */
export const selectionKey = (registryId: string) => `berth:selected:${registryId}`
