// Days, months and times of day, typed as an office writes them: the weekday in words while somebody types, the browser's own picker,
// and a last day that is never before the first. Which forms are understood is TypedDates's to say.
const language = document.documentElement.lang;
const names = ['id', 'en'].map(each => Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(each, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month)).toLowerCase()));
const others = { pebruari: 1, mrt: 2, ags: 7, agt: 7, nopember: 10 };
const known = [...names.flatMap(year => year.map((name, month) => [name, month])), ...Object.entries(others)];

const monthOf = word => /^\d/.test(word)
    ? Number(word) - 1
    : word.length < 3 ? undefined : known.find(([name]) => name.startsWith(word))?.[1];
const dayOf = (typed, month, day) => {
    const year = Number(typed.length === 2 ? `20${typed}` : typed);
    const date = new Date(Date.UTC(year, month, day));
    return year >= 1900 && year <= 2200 && date.getUTCMonth() === month && date.getUTCDate() === Number(day) ? date : null;
};
const day = typed => {
    const text = typed.trim().toLowerCase();
    const iso = text.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
    const parts = text.match(/^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,})\.?[\s/.-]+(\d{4}|\d{2})$/) || text.match(/^(\d{2})(\d{2})(\d{4}|\d{2})$/);
    return iso ? dayOf(iso[1], iso[2] - 1, iso[3]) : parts ? dayOf(parts[3], monthOf(parts[2]), parts[1]) : null;
};
const written = date => new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(date);
const weekday = date => new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);

// What the browser's picker gives, as it is written in the field.
const writings = {
    date: value => written(new Date(value)),
    month: value => new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(value)),
    time: value => language === 'en' ? value : value.replace(':', '.'),
};
const set = (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
};

const sayWeekday = (field, output) => {
    const say = () => {
        const date = day(field.value);
        output.textContent = date ? weekday(date) : '';
    };
    field.addEventListener('input', say);
    say();
};

const openPicker = (part, field) => {
    const button = part.querySelector('.when-pick');
    const native = document.createElement('input');
    native.type = part.dataset.kind;
    if (native.type !== part.dataset.kind || !native.showPicker) {
        button.hidden = true; // a browser that has none
        return;
    }
    native.tabIndex = -1;
    native.className = 'when-native';
    native.setAttribute('aria-hidden', 'true');
    button.before(native);
    button.addEventListener('click', () => {
        const date = part.dataset.kind === 'date' && day(field.value);
        native.value = date ? date.toISOString().slice(0, 10) : native.value;
        native.showPicker();
    });
    native.addEventListener('change', () => {
        if (native.value) {
            set(field, writings[part.dataset.kind](native.value));
        }
    });
};

// As many days after the first as before, when the first has passed it.
const follow = (field, first) => {
    let before = day(first.value);
    first.addEventListener('change', () => {
        const now = day(first.value);
        const last = day(field.value);
        if (now && (field.value === '' || (last && last < now))) {
            set(field, written(new Date(now.getTime() + (before && last && last > before ? last - before : 0))));
        }
        before = now || before;
    });
    // what was proposed while somebody came here is replaced by what they type, not added to
    field.addEventListener('focus', () => field.select());
};

document.querySelectorAll('.when').forEach(part => {
    const field = part.querySelector('[type=text]');
    const output = part.querySelector('.when-day');
    openPicker(part, field);
    if (output) {
        sayWeekday(field, output);
    }
    if (part.dataset.follows) {
        follow(field, document.getElementById(part.dataset.follows));
    }
});
