export const rates = {
};
