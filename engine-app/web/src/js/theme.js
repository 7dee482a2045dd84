// Light, dark, or as the system says. A cookie, so that the server renders the right one and nothing flashes.
document.addEventListener('click', event => {
    const choice = event.target.closest('[data-theme-choice]')?.dataset.themeChoice;
    if (!choice) return;
    document.cookie = `theme=${choice}; path=/; max-age=31536000; samesite=lax`;
    if (choice === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
    document.querySelectorAll('[data-theme-choice]').forEach(item =>
        item.setAttribute('aria-checked', String(item.dataset.themeChoice === choice)));
});
