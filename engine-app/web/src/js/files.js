// A file that is too large is refused before it travels: <input type="file" data-most="1000" data-too-large="…">.
document.addEventListener('change', ({ target }) => {
    if (!target.matches?.('input[type=file][data-most]')) return;
    const large = [...target.files].some(file => file.size > Number(target.dataset.most));
    target.setCustomValidity(large ? target.dataset.tooLarge : '');
    target.reportValidity();
}, true);
