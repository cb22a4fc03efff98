package portray

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCapitalsFollowTheLanguage, which need not be that of the letters alone.
func TestCapitalsFollowTheLanguage(t *testing.T) {
	assert.Equal(t, "GROSSPOLEN", capitals("de", "Großpolen"))
	assert.Equal(t, "TÜRKIYE", capitals("en", "Türkiye"))
	assert.Equal(t, "УКРАЇНА", capitals("uk", "Україна"))
	assert.Equal(t, "대한민국", capitals("ko", "대한민국"))
}
