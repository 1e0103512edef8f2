// The rows of a roster and their buttons; a button tells whom it marks, how, and which mark it has seen.
export const rowOf = element => element instanceof Element ? element.closest('.roster-rows > li') : null;
export const buttons = row => [...row.querySelectorAll('.marks > button')];
export const statusOf = button => button.value.split(':')[1];
export const unsent = () => document.querySelectorAll('.roster-rows > li[data-wanted]');
export const search = document.querySelector('.roster-search');
