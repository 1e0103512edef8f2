// The rows of a roster and their buttons.
export const rowOf = element => element instanceof Element ? element.closest('.roster-rows > li') : null;
export const buttons = row => [...row.querySelectorAll('.mark')];
export const search = document.querySelector('form[data-live]');
