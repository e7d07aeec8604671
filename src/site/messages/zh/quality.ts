export const quality = {
};
