// Comfort on top of pages that work without it. What only some pages need is a module of its own, named by data-module where it is used.
import './forms.js';
import './panels.js';

document.querySelectorAll('[data-module]').forEach(part => import(`./${part.dataset.module}.js`));
