/** Whether the page's script runs yet. Until then a form would be sent to an address that takes none. */
export const page = $state({ hydrated: false });
